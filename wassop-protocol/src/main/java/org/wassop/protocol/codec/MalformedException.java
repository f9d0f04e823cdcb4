package org.wassop.protocol.codec;

import org.wassop.protocol.message.Refusal;

/**
 * Thrown by a part of the decoder at a malformed line; {@link Wassop2Codec} turns it into a value.
 * It never leaves this package and has no stack trace.
 */
final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  MalformedException(Refusal why) {
    super(why.name(), null, false, false);
    this.refusal = why;
  }

  Refusal refusal() {
    return refusal;
  }
}

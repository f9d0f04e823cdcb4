package org.wassop.protocol.codec;

import org.wassop.protocol.message.Refusal;

/**
 * A line that makes no request, on its way from the part that is wrong to {@link Wassop2Codec},
 * where it becomes a value. It never leaves this package, and has no stack trace to pay for.
 */
final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal why;

  MalformedException(Refusal why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  Refusal why() {
    return why;
  }
}

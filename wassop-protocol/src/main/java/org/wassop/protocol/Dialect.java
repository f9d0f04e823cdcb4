package org.wassop.protocol;

import org.wassop.protocol.codec.ClassicCodec;
import org.wassop.protocol.codec.Codec;
import org.wassop.protocol.codec.Wassop2Codec;

/** The two ways to speak to a Wassop server ({@code docs/protocol.md} sections 3 and 4). */
public enum Dialect {
  /** One user, one current room, live text: what {@code nc} and ten-line scripts speak. */
  CLASSIC,
  /** The classic grammar plus tags: many rooms at once, an answer to every request. */
  WASSOP_2;

  /** The one codec of this dialect; stateless, for any thread. */
  public Codec codec() {
    return switch (this) {
      case CLASSIC -> ClassicCodec.INSTANCE;
      case WASSOP_2 -> Wassop2Codec.INSTANCE;
    };
  }
}

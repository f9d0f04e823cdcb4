package org.wassop.protocol.codec;

import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;

/**
 * Encodes messages as lines of one dialect and decodes them. Stateless; safe to call from any
 * thread.
 */
public sealed interface Codec permits ClassicCodec, Wassop2Codec {
  /** Returns the one codec of {@code dialect}. */
  static Codec of(Dialect dialect) {
    return switch (dialect) {
      case CLASSIC -> ClassicCodec.INSTANCE;
      case WASSOP_2 -> Wassop2Codec.INSTANCE;
    };
  }

  /** Decodes a line of a client, which is without its line end. */
  DecodedRequest decode(String line);

  /**
   * Returns the lines that a client sends for {@code request}, each ended by LF; empty if this
   * dialect has no line for it.
   */
  String encode(String ref, Request request);

  /**
   * Returns the lines that a server sends for {@code message}, each ended by LF; empty if this
   * dialect has no line for it. {@code ref} is that of the answered request, or empty.
   */
  String encode(String ref, ServerMessage message);

  /** Returns a new decoder of the lines of a server, for one connection. */
  ServerMessageDecoder newServerMessageDecoder();
}

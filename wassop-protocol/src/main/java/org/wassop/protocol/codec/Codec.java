package org.wassop.protocol.codec;

import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;

/**
 * Turns messages into the lines of one dialect and back. Lines are without their end. Stateless;
 * for any thread.
 */
public sealed interface Codec permits ClassicCodec, Wassop2Codec {
  /** Returns the one codec of {@code dialect}. */
  static Codec of(Dialect dialect) {
    return switch (dialect) {
      case CLASSIC -> ClassicCodec.INSTANCE;
      case WASSOP_2 -> Wassop2Codec.INSTANCE;
    };
  }

  /** What a client's line asks for. */
  DecodedRequest decode(String line);

  /**
   * The lines that a client sends for {@code request}, each ended by LF; empty when this dialect
   * has no words for it.
   */
  String encode(String ref, Request request);

  /**
   * The lines that a server sends for {@code message}, each ended by LF; empty when this dialect
   * says nothing. {@code ref} is that of the request that is answered, or empty.
   */
  String encode(String ref, ServerMessage message);

  /** A new reader of what a server says in this dialect, for one connection. */
  ServerMessageDecoder serverLines();
}

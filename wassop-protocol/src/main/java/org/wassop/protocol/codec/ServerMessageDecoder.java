package org.wassop.protocol.codec;

import java.util.List;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;

/**
 * Decodes the lines of a server on one connection and assembles the lines of each answer. It has to
 * be told of every request, as an answer can't be decoded without its request. Not thread-safe.
 */
public sealed interface ServerMessageDecoder permits ClassicServerDecoder, Wassop2ServerDecoder {
  /**
   * Prepares for the answer to {@code request}; to be called before it is sent with {@code ref}.
   */
  void requestSent(String ref, Request request);

  /**
   * Decodes {@code line} and returns the messages that it completes: mostly one, none while an
   * answer is incomplete.
   */
  List<Incoming> decode(String line);

  /** A message and the {@code ref} of the request that it belongs to, empty for none. */
  record Incoming(String ref, ServerMessage message) {}
}

package org.wassop.protocol.codec;

import java.util.List;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;

/**
 * Reads what a server says on one connection and puts the lines of an answer together. It has to be
 * told of each request, since a line means nothing without its question. Owned by one thread at a
 * time.
 */
public sealed interface ServerMessageDecoder permits ClassicServerDecoder, Wassop2ServerDecoder {
  /** {@code request} goes out now, with {@code ref}. */
  void sent(String ref, Request request);

  /** What is complete with {@code line}: often one message, none while an answer goes on. */
  List<Incoming> read(String line);

  /** A message and the {@code ref} of the request that it answers; empty for an event. */
  record Incoming(String ref, ServerMessage message) {}
}

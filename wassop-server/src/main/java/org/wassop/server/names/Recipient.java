package org.wassop.server.names;

import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.Codec;
import org.wassop.protocol.message.ServerMessage;
import org.wassop.protocol.name.UserName;
import org.wassop.server.outbox.Chunk;
import org.wassop.server.outbox.Outbox;

/**
 * A connected user: the name, the dialect of the connection, and the outbox for what is sent to it.
 * Safe to use from any thread.
 */
public record Recipient(UserName user, Dialect dialect, Outbox outbox) {
  /** Puts {@code message} into the outbox, as the answer to {@code ref} unless that is empty. */
  public void send(String ref, ServerMessage message) {
    outbox.add(Chunk.of(Codec.of(dialect).encode(ref, message)));
  }
}

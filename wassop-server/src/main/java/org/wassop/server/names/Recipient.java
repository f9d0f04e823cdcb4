package org.wassop.server.names;

import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.Codec;
import org.wassop.protocol.message.ServerMessage;
import org.wassop.protocol.name.UserName;
import org.wassop.server.outbox.Chunk;
import org.wassop.server.outbox.Outbox;

/**
 * Somebody who is connected: who it is, what is spoken, and where to put what they are to hear. For
 * any thread.
 */
public record Recipient(UserName user, Dialect dialect, Outbox outbox) {
  /** Says {@code message}, as the answer to {@code ref} if that isn't empty. */
  public void send(String ref, ServerMessage message) {
    outbox.add(Chunk.of(Codec.of(dialect).encode(ref, message)));
  }
}

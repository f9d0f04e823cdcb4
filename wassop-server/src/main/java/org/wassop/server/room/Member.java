package org.wassop.server.room;

import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.ServerMessage;
import org.wassop.protocol.name.UserName;
import org.wassop.server.outbox.Chunk;
import org.wassop.server.outbox.Outbox;

/** One connection in one room. Only the room's thread changes it. */
public final class Member {
  private final UserName user;
  private final Dialect dialect;
  private final Outbox outbox;
  private long lastBatch;

  /** {@code user} in a room, hearing of it through {@code outbox} in {@code dialect}. */
  public Member(UserName user, Dialect dialect, Outbox outbox) {
    this.user = user;
    this.dialect = dialect;
    this.outbox = outbox;
  }

  UserName user() {
    return user;
  }

  Dialect dialect() {
    return dialect;
  }

  Outbox outbox() {
    return outbox;
  }

  void send(String ref, ServerMessage message) {
    outbox.add(Chunk.of(dialect.codec().encode(ref, message)));
  }

  /** Notes that it wrote something in the batch {@code number}. */
  void wroteIn(long number) {
    lastBatch = number;
  }

  boolean hasWrittenIn(long number) {
    return lastBatch == number;
  }
}

package org.wassop.server.room;

import java.util.EnumMap;
import java.util.Map;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.server.outbox.Chunk;

/** One event for many members, encoded once a dialect. Owned by one thread. */
final class FanOut {
  private final Event event;
  private final Map<Dialect, Chunk> encoded = new EnumMap<>(Dialect.class);

  FanOut(Event event) {
    this.event = event;
  }

  void sendTo(Member member) {
    member.outbox().add(encoded.computeIfAbsent(member.dialect(), this::encode));
  }

  private Chunk encode(Dialect dialect) {
    return Chunk.of(dialect.codec().encode("", event));
  }
}

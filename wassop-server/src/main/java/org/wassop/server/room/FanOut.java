package org.wassop.server.room;

import java.util.EnumMap;
import java.util.Map;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.Codec;
import org.wassop.protocol.message.Event;
import org.wassop.server.outbox.Chunk;

/** One event for many members, encoded once a dialect. Owned by one thread. */
final class FanOut {
  private final Event event;
  private final long nextId;
  private final Map<Dialect, Chunk> encoded = new EnumMap<>(Dialect.class);

  /** Tells {@code event}, which happens before the message {@code nextId}. */
  FanOut(Event event, long nextId) {
    this.event = event;
    this.nextId = nextId;
  }

  void tell(Member member) {
    member.tell(encoded.computeIfAbsent(member.dialect(), this::encode), nextId);
  }

  /** Tells it only if there is place; who misses it has missed nothing. */
  void hint(Member member) {
    member.presence().outbox().offer(encoded.computeIfAbsent(member.dialect(), this::encode));
  }

  private Chunk encode(Dialect dialect) {
    return Chunk.of(Codec.of(dialect).encode("", event));
  }
}

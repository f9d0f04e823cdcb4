package org.wassop.server.room;

import java.util.EnumMap;
import java.util.Map;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.Codec;
import org.wassop.protocol.message.Event;
import org.wassop.server.outbox.Chunk;

/** One event for many members, encoded once per dialect. Owned by one thread. */
final class FanOut {
  private final Event event;
  private final long nextId;
  private final Map<Dialect, Chunk> encoded = new EnumMap<>(Dialect.class);

  /** Creates the fan-out of {@code event}, which happens before the entry {@code nextId}. */
  FanOut(Event event, long nextId) {
    this.event = event;
    this.nextId = nextId;
  }

  /** Sends the event to {@code member}. */
  void sendTo(Member member) {
    member.send(encoded.computeIfAbsent(member.dialect(), this::encode), nextId);
  }

  /** Sends the event to {@code member} if its outbox has space, and drops it otherwise. */
  void offerTo(Member member) {
    member.recipient().outbox().offer(encoded.computeIfAbsent(member.dialect(), this::encode));
  }

  private Chunk encode(Dialect dialect) {
    return Chunk.of(Codec.of(dialect).encode("", event));
  }
}

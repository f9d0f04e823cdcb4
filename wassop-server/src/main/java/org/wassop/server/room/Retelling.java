package org.wassop.server.room;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.StoredMessage;
import org.wassop.server.outbox.Chunk;

/** How what is stored is told to one reader, or to nobody in particular. */
public record Retelling(Conversation where, Optional<UserName> reader) {
  /** {@code stored} as the reader hears it; a key is only for whoever chose it. */
  public Event.Message message(StoredMessage stored) {
    return new Event.Message(
        where.placeOf(stored.author()),
        stored.id(),
        stored.author(),
        reader.filter(stored.author()::equals).isPresent() ? stored.key() : "",
        stored.text(),
        stored.timeMillis());
  }

  /** All of {@code stored} as lines of Wassop/2 that answer {@code ref}. */
  public Chunk lines(String ref, List<StoredMessage> stored) {
    StringBuilder lines = new StringBuilder();
    for (StoredMessage one : stored) {
      lines.append(Dialect.WASSOP_2.codec().encode(ref, message(one)));
    }
    return Chunk.of(lines.toString());
  }
}

package org.wassop.server.room;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.codec.Codec;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.MessageChange;
import org.wassop.server.history.StoredChange;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.history.StoredMessage;
import org.wassop.server.outbox.Chunk;

/** How what is stored is told to one reader, or to nobody in particular. */
public record StoredEntryEvents(Conversation where, Optional<UserName> reader) {
  /** {@code stored} as the reader hears it; a key is only for whoever chose it. */
  public Event.Logged entry(StoredEntry stored) {
    Place place = where.placeOf(stored.author());
    return switch (stored) {
      case StoredMessage(
              long id,
              long timeMillis,
              UserName author,
              String key,
              String text,
              long replyTo) ->
          new Event.Message(
              place,
              id,
              author,
              reader.filter(author::equals).isPresent() ? key : "",
              text,
              timeMillis,
              replyTo);
      case StoredChange(
              long id,
              long timeMillis,
              UserName author,
              long of,
              MessageChange messageChange) ->
          switch (messageChange) {
            case MessageChange.Reacted(String emoji, boolean back) ->
                new Event.Reacted(place, id, author, timeMillis, of, emoji, back);
            case MessageChange.Edited(String text) ->
                new Event.Edited(place, id, author, timeMillis, of, text);
            case MessageChange.Deleted deleted ->
                new Event.Deleted(place, id, author, timeMillis, of);
          };
    };
  }

  /** All of {@code stored} as lines of Wassop/2 that answer {@code ref}. */
  public Chunk lines(String ref, List<StoredEntry> stored) {
    StringBuilder lines = new StringBuilder();
    for (StoredEntry one : stored) {
      lines.append(Codec.of(Dialect.WASSOP_2).encode(ref, entry(one)));
    }
    return Chunk.of(lines.toString());
  }
}

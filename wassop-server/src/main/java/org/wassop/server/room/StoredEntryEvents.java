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

/**
 * Turns the stored entries of one conversation into events for one reader.
 *
 * @param reader the reader, who gets the keys of own messages; empty for events that go to
 *     everybody
 */
public record StoredEntryEvents(Conversation conversation, Optional<UserName> reader) {
  /** Returns {@code stored} as an event; only its author gets the key of a message. */
  public Event.LogEntry eventOf(StoredEntry stored) {
    Place place = conversation.placeOf(stored.author());
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
            case MessageChange.Reaction(String emoji, boolean back) ->
                new Event.Reacted(place, id, author, timeMillis, of, emoji, back);
            case MessageChange.Edit(String text) ->
                new Event.Edited(place, id, author, timeMillis, of, text);
            case MessageChange.Deletion deletion ->
                new Event.Deleted(place, id, author, timeMillis, of);
          };
    };
  }

  /** Returns all of {@code stored} as lines of Wassop/2, each with {@code ref}. */
  public Chunk encode(String ref, List<StoredEntry> stored) {
    StringBuilder lines = new StringBuilder();
    for (StoredEntry one : stored) {
      lines.append(Codec.of(Dialect.WASSOP_2).encode(ref, eventOf(one)));
    }
    return Chunk.of(lines.toString());
  }
}

package org.wassop.server.torture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wassop.protocol.name.UserName;

/**
 * What a conversation looks like after its entries: each message with its last text, or none, and
 * its reactions. Changes of messages that are not among the entries are ignored.
 */
final class ConversationView {
  /** A reaction of one user. */
  record Reaction(UserName user, String emoji) {}

  /** A message as it looks after the entries. */
  record Message(UserName from, String text, boolean isDeleted, Set<Reaction> reactions) {}

  private final Map<Long, Message> messages = new HashMap<>();

  /** Returns the view after {@code entries}. */
  static ConversationView of(List<ReceivedEntry> entries) {
    ConversationView view = new ConversationView();
    entries.forEach(view::add);
    return view;
  }

  private void add(ReceivedEntry entry) {
    switch (entry.kind()) {
      case ReceivedEntry.Kind.Said said ->
          messages.put(
              entry.id(),
              new Message(entry.from(), entry.text(), entry.text().isEmpty(), new HashSet<>()));
      case ReceivedEntry.Kind.Reacted(long of, String emoji, boolean back) -> {
        Message message = messages.get(of);
        Reaction reaction = new Reaction(entry.from(), emoji);
        if (message != null && back) {
          message.reactions().remove(reaction);
        } else if (message != null) {
          message.reactions().add(reaction);
        }
      }
      case ReceivedEntry.Kind.Edited(long of) ->
          // An edit without a text is followed by another one, or by a deletion.
          messages.computeIfPresent(
              of,
              (id, old) ->
                  entry.text().isEmpty() || old.isDeleted()
                      ? old
                      : new Message(old.from(), entry.text(), false, old.reactions()));
      case ReceivedEntry.Kind.Deleted(long of) ->
          messages.computeIfPresent(
              of, (id, old) -> new Message(old.from(), "", true, old.reactions()));
    }
  }

  /** Returns the messages by their ids. */
  Map<Long, Message> messages() {
    return messages;
  }
}

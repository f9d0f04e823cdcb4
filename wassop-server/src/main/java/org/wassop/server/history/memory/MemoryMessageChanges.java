package org.wassop.server.history.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.ChangeRules;
import org.wassop.server.history.MessageChange;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.StoredChange;
import org.wassop.server.history.StoredMessage;

/**
 * What was done to the messages in a ring: who reacts to them how, and which entry gave them their
 * text. For one thread at a time.
 */
final class MemoryMessageChanges {
  private final EntryRing entryRing;
  private final Map<Long, Map<String, Set<UserName>>> reactions = new HashMap<>();
  private final Map<Long, Long> edits = new HashMap<>();

  /** Nothing was done yet to what is in {@code entryRing}. */
  MemoryMessageChanges(EntryRing entryRing) {
    this.entryRing = entryRing;
  }

  private record Target(StoredMessage message, Map<String, Set<UserName>> reactions)
      implements ChangeRules.Target<RuntimeException> {
    @Override
    public UserName author() {
      return message.author();
    }

    @Override
    public String text() {
      return message.text();
    }

    @Override
    public boolean hasReaction(UserName user, String emoji) {
      return reactions.getOrDefault(emoji, Set.of()).contains(user);
    }

    @Override
    public int otherEmoji(String emoji) {
      return reactions.size() - (reactions.containsKey(emoji) ? 1 : 0);
    }
  }

  /**
   * Does to the message what {@code wish} asks for, which is going to be the entry {@code id}; or
   * says why not.
   */
  Optional<AppendResult> make(NewEntry.Changing wish, long id) {
    if (!(entryRing.find(wish.of()).orElse(null) instanceof StoredMessage message)) {
      return ChangeRules.noSuchMessage();
    }
    Optional<AppendResult> verdict =
        ChangeRules.verdict(
            wish, new Target(message, reactions.getOrDefault(message.id(), Map.of())));
    if (verdict.isPresent()) {
      return verdict;
    }
    switch (wish.messageChange()) {
      case MessageChange.Reacted(String emoji, boolean back) -> {
        if (back) {
          takeBack(message.id(), emoji, wish.author());
        } else {
          reactions
              .computeIfAbsent(message.id(), first -> new HashMap<>())
              .computeIfAbsent(emoji, first -> new HashSet<>())
              .add(wish.author());
        }
      }
      case MessageChange.Edited(String text) -> {
        entryRing.replace(message.withText(text));
        eraseEdit(message.id());
        edits.put(message.id(), id);
      }
      case MessageChange.Deleted deleted -> {
        entryRing.replace(message.withText(""));
        forget(message.id());
      }
    }
    return Optional.empty();
  }

  private void takeBack(long message, String emoji, UserName user) {
    Map<String, Set<UserName>> ofMessage = reactions.getOrDefault(message, Map.of());
    Set<UserName> users = ofMessage.getOrDefault(emoji, Set.of());
    users.remove(user);
    if (users.isEmpty()) {
      ofMessage.remove(emoji);
    }
    if (ofMessage.isEmpty()) {
      reactions.remove(message);
    }
  }

  /** The text of the last correction is that of the message: it goes with it. */
  private void eraseEdit(long message) {
    Long edit = edits.remove(message);
    if (edit != null && entryRing.find(edit).orElse(null) instanceof StoredChange change) {
      entryRing.replace(
          new StoredChange(
              change.id(),
              change.timeMillis(),
              change.author(),
              change.of(),
              new MessageChange.Edited("")));
    }
  }

  /** The message {@code id} is gone, and so is what was done to it. */
  void forget(long id) {
    eraseEdit(id);
    reactions.remove(id);
  }

  /** All messages are gone. */
  void clear() {
    reactions.clear();
    edits.clear();
  }
}

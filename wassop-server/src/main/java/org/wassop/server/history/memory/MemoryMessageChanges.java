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
 * Applies changes to the messages in a ring. It knows the reactions to each message and the id of
 * its last edit. One thread at a time.
 */
final class MemoryMessageChanges {
  private final EntryRing ring;
  private final Map<Long, Map<String, Set<UserName>>> reactions = new HashMap<>();
  private final Map<Long, Long> lastEdits = new HashMap<>();

  /** Creates it for the messages in {@code ring}, which have no changes yet. */
  MemoryMessageChanges(EntryRing ring) {
    this.ring = ring;
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
    public int otherEmojiCount(String emoji) {
      return reactions.size() - (reactions.containsKey(emoji) ? 1 : 0);
    }
  }

  /**
   * Applies {@code change}, which is then to be stored as the entry {@code id}; or returns why it
   * isn't made.
   */
  Optional<AppendResult> apply(NewEntry.Change change, long id) {
    if (!(ring.find(change.messageId()).orElse(null) instanceof StoredMessage message)) {
      return ChangeRules.noSuchMessage();
    }
    Optional<AppendResult> outcome =
        ChangeRules.check(
            change, new Target(message, reactions.getOrDefault(message.id(), Map.of())));
    if (outcome.isPresent()) {
      return outcome;
    }
    switch (change.messageChange()) {
      case MessageChange.Reaction(String emoji, boolean isRemoval) -> {
        if (isRemoval) {
          removeReaction(message.id(), emoji, change.author());
        } else {
          reactions
              .computeIfAbsent(message.id(), first -> new HashMap<>())
              .computeIfAbsent(emoji, first -> new HashSet<>())
              .add(change.author());
        }
      }
      case MessageChange.Edit(String text) -> {
        ring.replace(message.withText(text));
        eraseEdit(message.id());
        lastEdits.put(message.id(), id);
      }
      case MessageChange.Deletion deletion -> {
        ring.replace(message.withText(""));
        forgetMessage(message.id());
      }
    }
    return Optional.empty();
  }

  private void removeReaction(long message, String emoji, UserName user) {
    Map<String, Set<UserName>> byEmoji = reactions.getOrDefault(message, Map.of());
    Set<UserName> users = byEmoji.getOrDefault(emoji, Set.of());
    users.remove(user);
    if (users.isEmpty()) {
      byEmoji.remove(emoji);
    }
    if (byEmoji.isEmpty()) {
      reactions.remove(message);
    }
  }

  /** Erases the text of the last edit, which is the text of the message. */
  private void eraseEdit(long message) {
    Long edit = lastEdits.remove(message);
    if (edit != null && ring.find(edit).orElse(null) instanceof StoredChange stored) {
      ring.replace(
          new StoredChange(
              stored.id(),
              stored.timeMillis(),
              stored.author(),
              stored.messageId(),
              new MessageChange.Edit("")));
    }
  }

  /** Forgets the changes to the message {@code id}, which was removed or deleted. */
  void forgetMessage(long id) {
    eraseEdit(id);
    reactions.remove(id);
  }

  /** Forgets all changes; all messages were removed. */
  void clear() {
    reactions.clear();
    lastEdits.clear();
  }
}

package org.wassop.server.history.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog.Topic;
import org.wassop.server.history.MessageLog.Direct;
import org.wassop.server.history.MessageLog.Found;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.PrefixMatch;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.history.StoredMessage;

/**
 * One conversation in memory: its newest entries, topic and read markers. For any thread: a lock is
 * held for as long as something is copied.
 */
final class MemoryConversation {
  private record AuthorKey(UserName author, String key) {}

  /** What an append gave, and how many UTF-16 units more are kept now (or fewer). */
  record Outcome(List<AppendResult> appended, long moreChars) {}

  private final Conversation conversation;
  private final ReentrantLock lock = new ReentrantLock();
  private final EntryRing entryRing = new EntryRing();
  private final MemoryMessageChanges changes = new MemoryMessageChanges(entryRing);
  private final Map<AuthorKey, AppendResult.Repeated> byKey = new HashMap<>();
  private final Map<UserName, Long> markers = new HashMap<>();
  private Topic topic = Topic.NONE;
  private volatile long lastAppend;

  MemoryConversation(Conversation conversation) {
    this.conversation = conversation;
  }

  Conversation conversation() {
    return conversation;
  }

  /** The number of the latest append. */
  long lastAppend() {
    return lastAppend;
  }

  Outcome append(List<NewEntry> drafts, long timeMillis, long number) {
    lock.lock();
    try {
      lastAppend = number;
      long before = entryRing.chars();
      List<AppendResult> appended = new ArrayList<>(drafts.size());
      for (NewEntry newEntry : drafts) {
        appended.add(append(newEntry, timeMillis));
      }
      entryRing.dropWhatIsTooMuch().forEach(this::forget);
      return new Outcome(appended, entryRing.chars() - before);
    } finally {
      lock.unlock();
    }
  }

  private AppendResult append(NewEntry newEntry, long timeMillis) {
    return switch (newEntry) {
      case NewEntry.Said said -> say(said, timeMillis);
      case NewEntry.Changing wish ->
          changes.make(wish, entryRing.extent().last() + 1).orElseGet(() -> add(wish, timeMillis));
    };
  }

  private AppendResult say(NewEntry.Said said, long timeMillis) {
    if (said.key().isEmpty()) {
      return add(said, timeMillis);
    }
    AuthorKey key = new AuthorKey(said.author(), said.key());
    AppendResult.@Nullable Repeated known = byKey.get(key);
    if (known != null) {
      return known;
    }
    AppendResult.Stored stored = add(said, timeMillis);
    byKey.put(key, new AppendResult.Repeated(stored.id(), timeMillis));
    return stored;
  }

  private AppendResult.Stored add(NewEntry newEntry, long timeMillis) {
    StoredEntry entry = newEntry.storedAs(entryRing.extent().last() + 1, timeMillis);
    entryRing.add(entry);
    return new AppendResult.Stored(entry.id(), timeMillis);
  }

  private void forget(StoredEntry dropped) {
    if (dropped instanceof StoredMessage message) {
      byKey.remove(new AuthorKey(message.author(), message.key()));
      changes.forget(message.id());
    }
  }

  /** Removes all messages, and says how many UTF-16 units they had. */
  long forgetMessages() {
    lock.lock();
    try {
      byKey.clear();
      changes.clear();
      return entryRing.clear();
    } finally {
      lock.unlock();
    }
  }

  boolean keepsMessages() {
    IdRange idRange = extent();
    return idRange.first() <= idRange.last();
  }

  /** Whether anything was ever said. */
  boolean hasMessages() {
    return extent().last() > 0;
  }

  IdRange extent() {
    lock.lock();
    try {
      return entryRing.extent();
    } finally {
      lock.unlock();
    }
  }

  List<StoredEntry> after(long id, int limit) {
    lock.lock();
    try {
      return entryRing.after(id, limit);
    } finally {
      lock.unlock();
    }
  }

  List<StoredEntry> before(long id, int limit) {
    lock.lock();
    try {
      return entryRing.before(id, limit);
    } finally {
      lock.unlock();
    }
  }

  Topic topic() {
    lock.lock();
    try {
      return topic;
    } finally {
      lock.unlock();
    }
  }

  void setTopic(Topic newTopic) {
    lock.lock();
    try {
      topic = newTopic;
    } finally {
      lock.unlock();
    }
  }

  long readMarker(UserName reader) {
    lock.lock();
    try {
      return markers.getOrDefault(reader, 0L);
    } finally {
      lock.unlock();
    }
  }

  /** Marks up to {@code id}, or to the last message when there are not so many. */
  void markRead(UserName reader, long id) {
    lock.lock();
    try {
      long read = Math.min(id, entryRing.extent().last());
      if (read > 0) {
        markers.merge(reader, read, Math::max);
      }
    } finally {
      lock.unlock();
    }
  }

  /** What this is for {@code reader}, when it is between two people. */
  Optional<Direct> direct(UserName reader) {
    return switch (conversation) {
      case Conversation.InRoom room -> Optional.empty();
      case Conversation.Between two ->
          Optional.of(new Direct(two.peerOf(reader), extent().last(), readMarker(reader)));
    };
  }

  /** The newest messages with words that begin with each of {@code folded}. */
  List<Found> find(List<String> folded, int limit) {
    List<Found> found = new ArrayList<>();
    for (StoredEntry entry : newestFirst()) {
      if (found.size() == limit) {
        break;
      }
      if (entry instanceof StoredMessage message) {
        PrefixMatch.snippet(message.text(), folded)
            .ifPresent(snippet -> found.add(new Found(conversation, message, snippet)));
      }
    }
    return found;
  }

  private List<StoredEntry> newestFirst() {
    lock.lock();
    try {
      return entryRing.newestFirst();
    } finally {
      lock.unlock();
    }
  }
}

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
import org.wassop.server.history.MessageLog.DirectConversation;
import org.wassop.server.history.MessageLog.SearchResult;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.PrefixMatcher;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.history.StoredMessage;

/**
 * One conversation in memory: its newest entries, topic and read markers. Safe for use by any
 * thread; the lock is never held for long.
 */
final class MemoryConversation {
  private record AuthorKey(UserName author, String key) {}

  /** The results of an append, and by how many UTF-16 units the text that is kept has grown. */
  record Appended(List<AppendResult> results, long addedChars) {}

  private final Conversation conversation;
  private final ReentrantLock lock = new ReentrantLock();
  private final EntryRing ring = new EntryRing();
  private final MemoryMessageChanges changes = new MemoryMessageChanges(ring);
  private final Map<AuthorKey, AppendResult.Repeated> storedByKey = new HashMap<>();
  private final Map<UserName, Long> readMarkers = new HashMap<>();
  private Topic topic = Topic.NONE;
  private volatile long lastAppend;

  MemoryConversation(Conversation conversation) {
    this.conversation = conversation;
  }

  Conversation conversation() {
    return conversation;
  }

  /** Returns the number of the latest append. */
  long lastAppend() {
    return lastAppend;
  }

  Appended append(List<NewEntry> entries, long timeMillis, long number) {
    lock.lock();
    try {
      lastAppend = number;
      long before = ring.charCount();
      List<AppendResult> appended = new ArrayList<>(entries.size());
      for (NewEntry newEntry : entries) {
        appended.add(append(newEntry, timeMillis));
      }
      ring.evictExcess().forEach(this::forget);
      return new Appended(appended, ring.charCount() - before);
    } finally {
      lock.unlock();
    }
  }

  private AppendResult append(NewEntry newEntry, long timeMillis) {
    return switch (newEntry) {
      case NewEntry.Message message -> appendMessage(message, timeMillis);
      case NewEntry.Change change ->
          changes
              .apply(change, ring.keptIds().last() + 1)
              .orElseGet(() -> addEntry(change, timeMillis));
    };
  }

  private AppendResult appendMessage(NewEntry.Message message, long timeMillis) {
    if (message.key().isEmpty()) {
      return addEntry(message, timeMillis);
    }
    AuthorKey key = new AuthorKey(message.author(), message.key());
    AppendResult.@Nullable Repeated repeated = storedByKey.get(key);
    if (repeated != null) {
      return repeated;
    }
    AppendResult.Stored stored = addEntry(message, timeMillis);
    storedByKey.put(key, new AppendResult.Repeated(stored.id(), timeMillis));
    return stored;
  }

  private AppendResult.Stored addEntry(NewEntry newEntry, long timeMillis) {
    StoredEntry entry = newEntry.storedAs(ring.keptIds().last() + 1, timeMillis);
    ring.add(entry);
    return new AppendResult.Stored(entry.id(), timeMillis);
  }

  private void forget(StoredEntry dropped) {
    if (dropped instanceof StoredMessage message) {
      storedByKey.remove(new AuthorKey(message.author(), message.key()));
      changes.forgetMessage(message.id());
    }
  }

  /** Removes all entries and returns their UTF-16 units of text. The last id is kept. */
  long clear() {
    lock.lock();
    try {
      storedByKey.clear();
      changes.clear();
      return ring.clear();
    } finally {
      lock.unlock();
    }
  }

  boolean hasKeptEntries() {
    IdRange idRange = keptIds();
    return idRange.first() <= idRange.last();
  }

  /** Returns whether an entry was ever appended, though it may be removed. */
  boolean hasEverHadEntries() {
    return keptIds().last() > 0;
  }

  IdRange keptIds() {
    lock.lock();
    try {
      return ring.keptIds();
    } finally {
      lock.unlock();
    }
  }

  List<StoredEntry> after(long id, int limit) {
    lock.lock();
    try {
      return ring.after(id, limit);
    } finally {
      lock.unlock();
    }
  }

  List<StoredEntry> before(long id, int limit) {
    lock.lock();
    try {
      return ring.before(id, limit);
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
      return readMarkers.getOrDefault(reader, 0L);
    } finally {
      lock.unlock();
    }
  }

  /** Moves the read marker forward to {@code id}, but not beyond the last entry. */
  void markRead(UserName reader, long id) {
    lock.lock();
    try {
      long read = Math.min(id, ring.keptIds().last());
      if (read > 0) {
        readMarkers.merge(reader, read, Math::max);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Returns what {@code reader} sees of this direct conversation; empty for a room. */
  Optional<DirectConversation> direct(UserName reader) {
    return switch (conversation) {
      case Conversation.Room room -> Optional.empty();
      case Conversation.Direct direct ->
          Optional.of(
              new DirectConversation(direct.peerOf(reader), keptIds().last(), readMarker(reader)));
    };
  }

  /** Returns the newest messages in which each of {@code folded} begins a word. */
  List<SearchResult> search(List<String> folded, int limit) {
    List<SearchResult> found = new ArrayList<>();
    for (StoredEntry entry : newestFirst()) {
      if (found.size() == limit) {
        break;
      }
      if (entry instanceof StoredMessage message) {
        PrefixMatcher.snippet(message.text(), folded)
            .ifPresent(snippet -> found.add(new SearchResult(conversation, message, snippet)));
      }
    }
    return found;
  }

  private List<StoredEntry> newestFirst() {
    lock.lock();
    try {
      return ring.newestFirst();
    } finally {
      lock.unlock();
    }
  }
}

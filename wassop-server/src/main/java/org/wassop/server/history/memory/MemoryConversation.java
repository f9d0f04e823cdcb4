package org.wassop.server.history.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog.Appended;
import org.wassop.server.history.ConversationLog.Draft;
import org.wassop.server.history.ConversationLog.Topic;
import org.wassop.server.history.MessageLog.Direct;
import org.wassop.server.history.MessageLog.Found;
import org.wassop.server.history.PrefixMatch;
import org.wassop.server.history.StoredMessage;

/**
 * One conversation in memory: its newest messages, topic and read markers. For any thread: a lock
 * is held for as long as something is copied.
 */
final class MemoryConversation {
  private record AuthorKey(UserName author, String key) {}

  /** What an append gave, and how many UTF-16 units more are kept now (or fewer). */
  record Outcome(List<Appended> appended, long moreChars) {}

  private final Conversation conversation;
  private final ReentrantLock lock = new ReentrantLock();
  private final Ring ring = new Ring();
  private final Map<AuthorKey, StoredMessage> byKey = new HashMap<>();
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

  Outcome append(List<Draft> drafts, long timeMillis, long number) {
    lock.lock();
    try {
      lastAppend = number;
      long before = ring.chars();
      List<Appended> appended = new ArrayList<>(drafts.size());
      for (Draft draft : drafts) {
        appended.add(append(draft, timeMillis));
      }
      ring.dropWhatIsTooMuch().forEach(this::forgetKey);
      return new Outcome(appended, ring.chars() - before);
    } finally {
      lock.unlock();
    }
  }

  private Appended append(Draft draft, long timeMillis) {
    AuthorKey key = new AuthorKey(draft.author(), draft.key());
    @Nullable StoredMessage stored = byKey.get(key);
    if (stored != null) {
      return new Appended(stored.id(), stored.timeMillis(), true);
    }
    StoredMessage message =
        new StoredMessage(
            ring.extent().last() + 1, timeMillis, draft.author(), draft.key(), draft.text());
    ring.add(message);
    if (!draft.key().isEmpty()) {
      byKey.put(key, message);
    }
    return new Appended(message.id(), timeMillis, false);
  }

  private void forgetKey(StoredMessage message) {
    byKey.remove(new AuthorKey(message.author(), message.key()));
  }

  /** Removes all messages, and says how many UTF-16 units they had. */
  long forgetMessages() {
    lock.lock();
    try {
      byKey.clear();
      return ring.clear();
    } finally {
      lock.unlock();
    }
  }

  boolean keepsMessages() {
    Extent extent = extent();
    return extent.first() <= extent.last();
  }

  /** Whether anything was ever said. */
  boolean hasMessages() {
    return extent().last() > 0;
  }

  Extent extent() {
    lock.lock();
    try {
      return ring.extent();
    } finally {
      lock.unlock();
    }
  }

  List<StoredMessage> after(long id, int limit) {
    lock.lock();
    try {
      return ring.after(id, limit);
    } finally {
      lock.unlock();
    }
  }

  List<StoredMessage> before(long id, int limit) {
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
      return markers.getOrDefault(reader, 0L);
    } finally {
      lock.unlock();
    }
  }

  /** Marks up to {@code id}, or to the last message when there are not so many. */
  void markRead(UserName reader, long id) {
    lock.lock();
    try {
      long read = Math.min(id, ring.extent().last());
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
    for (StoredMessage message : newestFirst()) {
      if (found.size() == limit) {
        break;
      }
      PrefixMatch.snippet(message.text(), folded)
          .ifPresent(snippet -> found.add(new Found(conversation, message, snippet)));
    }
    return found;
  }

  private List<StoredMessage> newestFirst() {
    lock.lock();
    try {
      return ring.newestFirst();
    } finally {
      lock.unlock();
    }
  }
}

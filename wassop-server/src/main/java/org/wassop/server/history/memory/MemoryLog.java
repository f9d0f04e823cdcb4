package org.wassop.server.history.memory;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.MessageLog;
import org.wassop.server.history.SearchTokenizer;

/**
 * A message log in memory, with the newest entries of each conversation. When it has too much text,
 * it removes all entries of the conversation with the oldest last append. Safe for use by any
 * thread; never blocks for long.
 */
public final class MemoryLog implements MessageLog {
  private static final long MAX_CHARS = 64L * 1024 * 1024;

  private final String id;
  private final long maxChars;
  private final AtomicLong chars = new AtomicLong();
  private final AtomicLong appends = new AtomicLong();
  private final ConcurrentMap<String, MemoryConversation> conversations = new ConcurrentHashMap<>();

  /** Creates an empty log of at most 64 Mi UTF-16 units of text. */
  public MemoryLog() {
    this(MAX_CHARS);
  }

  /** Creates an empty log of at most {@code maxChars} UTF-16 units of text. */
  MemoryLog(long maxChars) {
    this.maxChars = maxChars;
    byte[] random = new byte[8];
    ThreadLocalRandom.current().nextBytes(random);
    this.id = HexFormat.of().formatHex(random);
  }

  @Override
  public Optional<String> id() {
    return Optional.of(id);
  }

  @Override
  public boolean isPersistent() {
    return false;
  }

  /** Returns none: this log has nothing to restore when the server starts. */
  @Override
  public List<StoredRoom> rooms() {
    return List.of();
  }

  @Override
  public ConversationLog logOf(Conversation conversation) {
    return new MemoryConversationLog(conversation, this);
  }

  @Override
  public List<DirectConversation> directs(UserName reader) {
    return newestFirst(reader)
        .filter(MemoryConversation::hasEverHadEntries)
        .flatMap(conversation -> conversation.direct(reader).stream())
        .toList();
  }

  @Override
  public List<SearchResult> search(SearchQuery searchQuery) {
    List<String> words =
        SearchTokenizer.tokenize(searchQuery.text()).stream()
            .map(SearchTokenizer.Word::folded)
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    return newestFirst(searchQuery.reader())
        .filter(conversation ->
            searchQuery.conversation().isEmpty()
                || searchQuery.conversation().get().key().equals(conversation.conversation().key()))
        .flatMap(conversation -> conversation.search(words, searchQuery.limit()).stream())
        .sorted(
            Comparator.comparingLong(
                    (SearchResult searchResult) -> searchResult.message().timeMillis())
                .reversed())
        .limit(searchQuery.limit())
        .toList();
  }

  @Override
  public void close() {
    conversations.clear();
  }

  /** Returns {@code conversation}; empty if it doesn't exist yet. */
  Optional<MemoryConversation> find(Conversation conversation) {
    return Optional.ofNullable(conversations.get(conversation.key()));
  }

  /** Returns {@code conversation}, which is created if it doesn't exist yet. */
  MemoryConversation findOrCreate(Conversation conversation) {
    return conversations.computeIfAbsent(
        conversation.key(), key -> new MemoryConversation(conversation));
  }

  /** Returns the number for a new append; it is higher than all before. */
  long nextAppendNumber() {
    return appends.incrementAndGet();
  }

  /**
   * Adds {@code addedChars}, maybe negative, to the amount of text, and keeps it within the bound.
   */
  void addChars(long addedChars) {
    long total = chars.addAndGet(addedChars);
    while (total > maxChars) {
      Optional<MemoryConversation> leastRecent =
          conversations.values().stream()
              .filter(MemoryConversation::hasKeptEntries)
              .min(Comparator.comparingLong(MemoryConversation::lastAppend));
      if (leastRecent.isEmpty()) {
        return;
      }
      total = chars.addAndGet(-leastRecent.get().clear());
    }
  }

  /** Returns the conversations that {@code reader} may read, those with the latest append first. */
  private Stream<MemoryConversation> newestFirst(UserName reader) {
    return conversations.values().stream()
        .filter(conversation -> mayRead(reader, conversation.conversation()))
        .sorted(Comparator.comparingLong(MemoryConversation::lastAppend).reversed());
  }

  private static boolean mayRead(UserName reader, Conversation conversation) {
    return switch (conversation) {
      case Conversation.Room room -> true;
      case Conversation.Direct direct -> direct.includes(reader);
    };
  }
}

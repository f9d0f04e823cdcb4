package org.wassop.server.history.sqlite.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wassop.protocol.name.RoomName;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.MessageLog.SearchQuery;
import org.wassop.server.history.MessageLog.SearchResult;
import org.wassop.server.history.MessageLog.Snippet;
import org.wassop.server.history.PrefixMatcher;
import org.wassop.server.history.SearchTokenizer;
import org.wassop.server.history.StoredMessage;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.EntryKind;
import org.wassop.server.history.sqlite.database.EntryNumber;
import org.wassop.server.history.sqlite.database.NameCache;

/**
 * Searches the messages of a database for words. It first searches the latest conversations one by
 * one, which is fast for common words, and then everywhere at once if these don't have enough. One
 * thread at a time.
 */
public final class FullTextSearch {
  private static final int MAX_WORDS = 32;
  private static final int MAX_RECENT = 16;
  private static final String COLUMNS =
      "SELECT m.seq, m.time, m.author, m.key, m.text, m.kind, m.target, c.kind, c.one, c.other ";
  private static final String TABLES =
      """
      FROM message_words w
      JOIN message m ON m.seq = w.rowid
      JOIN conversation c ON c.id = w.rowid >> 36
      WHERE w.message_words MATCH ?1
      """;
  private static final String MAY_READ = "(c.kind = 0 OR c.one_key = ?2 OR c.other_key = ?2)";

  /** The number of a conversation, and the time of its last entry. */
  private record RecentConversation(long number, long lastTime) {}

  private final Database database;
  private final SearchQuery searchQuery;
  private final List<SearchTokenizer.Word> words;
  private final List<String> folded;
  private final NameCache nameCache = new NameCache();

  /** Creates the search {@code searchQuery} of {@code database}. */
  public FullTextSearch(Database database, SearchQuery searchQuery) {
    this.database = database;
    this.searchQuery = searchQuery;
    this.words = SearchTokenizer.tokenize(searchQuery.text()).stream().limit(MAX_WORDS).toList();
    this.folded = words.stream().map(SearchTokenizer.Word::folded).toList();
  }

  /** Returns the newest matches. */
  public List<SearchResult> find() throws SQLException {
    if (words.isEmpty() || searchQuery.limit() <= 0) {
      return List.of();
    }
    if (searchQuery.conversation().isPresent()) {
      Conversation where = searchQuery.conversation().get();
      return mayRead(where)
          ? findIn(new HistoryReader(database).conversationNumber(where))
          : List.of();
    }
    Optional<List<SearchResult>> found = findInRecent();
    return found.isPresent() ? found.get() : findEverywhere();
  }

  private boolean mayRead(Conversation conversation) {
    return switch (conversation) {
      case Conversation.Room room -> true;
      case Conversation.Direct direct -> direct.includes(searchQuery.reader());
    };
  }

  /** Returns the FTS5 query. The words are quoted, so that none is taken for an operator. */
  private String match() {
    return words.stream().map(word -> '"' + word.text() + "\"*").collect(Collectors.joining(" "));
  }

  private List<SearchResult> findIn(long conversation) throws SQLException {
    List<SearchResult> found = new ArrayList<>();
    database.forEachRow(
        row -> found.add(found(row)),
        COLUMNS + TABLES + "AND w.rowid BETWEEN ?2 AND ?3 ORDER BY w.rowid DESC LIMIT ?4",
        match(),
        EntryNumber.of(conversation, 0),
        EntryNumber.lastOf(conversation),
        (long) searchQuery.limit());
    return found;
  }

  /** Returns the matches in the latest conversations; empty if others may have newer ones. */
  private Optional<List<SearchResult>> findInRecent() throws SQLException {
    List<RecentConversation> recent = recentConversations();
    List<SearchResult> found = new ArrayList<>();
    for (RecentConversation conversation : recent) {
      if (isComplete(found, conversation.lastTime())) {
        return Optional.of(found);
      }
      found.addAll(findIn(conversation.number()));
      found.sort(
          Comparator.comparingLong((SearchResult one) -> one.message().timeMillis()).reversed());
      if (found.size() > searchQuery.limit()) {
        found.subList(searchQuery.limit(), found.size()).clear();
      }
    }
    boolean isAllFound =
        recent.size() < MAX_RECENT || isComplete(found, recent.getLast().lastTime());
    return isAllFound ? Optional.of(found) : Optional.empty();
  }

  /** Returns whether {@code found} is full, and no message up to {@code lastTime} can be newer. */
  private boolean isComplete(List<SearchResult> found, long lastTime) {
    return found.size() == searchQuery.limit()
        && found.getLast().message().timeMillis() >= lastTime;
  }

  private List<RecentConversation> recentConversations() throws SQLException {
    List<RecentConversation> recent = new ArrayList<>();
    database.forEachRow(
        row -> recent.add(new RecentConversation(row.getLong(1), row.getLong(2))),
        "SELECT c.id, c.last_time FROM conversation c WHERE c.last_id >= c.first_id AND "
            + "(c.kind = 0 OR c.one_key = ?1 OR c.other_key = ?1) "
            + "ORDER BY c.last_time DESC LIMIT ?2",
        searchQuery.reader().key(),
        (long) MAX_RECENT);
    return recent;
  }

  private List<SearchResult> findEverywhere() throws SQLException {
    List<SearchResult> found = new ArrayList<>();
    database.forEachRow(
        row -> found.add(found(row)),
        COLUMNS + TABLES + "AND " + MAY_READ + " ORDER BY m.time DESC, m.seq DESC LIMIT ?3",
        match(),
        searchQuery.reader().key(),
        (long) searchQuery.limit());
    return found;
  }

  private SearchResult found(ResultSet row) throws SQLException {
    StoredMessage message = EntryKind.readMessage(row, nameCache);
    Snippet snippet =
        PrefixMatcher.snippet(message.text(), folded)
            .orElseGet(() -> PrefixMatcher.beginning(message.text()));
    return new SearchResult(conversation(row), message, snippet);
  }

  private Conversation conversation(ResultSet row) throws SQLException {
    return row.getLong(8) == 0
        ? new Conversation.Room(RoomName.parse(row.getString(9)).orElse(RoomName.FIRST))
        : new Conversation.Direct(
            nameCache.userName(row.getString(9)), nameCache.userName(row.getString(10)));
  }
}

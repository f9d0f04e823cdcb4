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
import org.wassop.server.history.MessageLog.Found;
import org.wassop.server.history.MessageLog.Search;
import org.wassop.server.history.MessageLog.Snippet;
import org.wassop.server.history.PrefixMatch;
import org.wassop.server.history.SearchTokenizer;
import org.wassop.server.history.StoredMessage;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.EntryKind;
import org.wassop.server.history.sqlite.database.EntryNumber;
import org.wassop.server.history.sqlite.database.NameCache;

/**
 * What is found in one database. It looks into the conversations with the latest messages first:
 * what is common is found soon; what they don't have is then looked for everywhere at once. For the
 * thread that has the database.
 */
public final class FullTextSearch {
  private static final int MAX_WORDS = 32;
  private static final int LATEST = 16;
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

  /** A conversation, and when something was said there last. */
  private record Place(long conversation, long lastTime) {}

  private final Database database;
  private final Search search;
  private final List<SearchTokenizer.Word> words;
  private final List<String> folded;
  private final NameCache nameCache = new NameCache();

  public FullTextSearch(Database database, Search search) {
    this.database = database;
    this.search = search;
    this.words = SearchTokenizer.in(search.words()).stream().limit(MAX_WORDS).toList();
    this.folded = words.stream().map(SearchTokenizer.Word::folded).toList();
  }

  /** The newest that are found. */
  public List<Found> find() throws SQLException {
    if (words.isEmpty() || search.limit() <= 0) {
      return List.of();
    }
    if (search.where().isPresent()) {
      Conversation where = search.where().get();
      return mayRead(where) ? findIn(new HistoryReads(database).number(where)) : List.of();
    }
    Optional<List<Found>> found = findInLatest();
    return found.isPresent() ? found.get() : findEverywhere();
  }

  private boolean mayRead(Conversation conversation) {
    return switch (conversation) {
      case Conversation.InRoom room -> true;
      case Conversation.Between two -> two.includes(search.reader());
    };
  }

  /** Quoted, a word is never taken for an operator; it has only letters, digits and marks. */
  private String match() {
    return words.stream().map(word -> '"' + word.text() + "\"*").collect(Collectors.joining(" "));
  }

  private List<Found> findIn(long conversation) throws SQLException {
    List<Found> found = new ArrayList<>();
    database.each(
        row -> found.add(found(row)),
        COLUMNS + TABLES + "AND w.rowid BETWEEN ?2 AND ?3 ORDER BY w.rowid DESC LIMIT ?4",
        match(),
        EntryNumber.of(conversation, 0),
        EntryNumber.lastOf(conversation),
        (long) search.limit());
    return found;
  }

  /** What is found in the latest conversations; none when others may have something newer. */
  private Optional<List<Found>> findInLatest() throws SQLException {
    List<Place> places = latest();
    List<Found> found = new ArrayList<>();
    for (Place place : places) {
      if (isEnough(found, place.lastTime())) {
        return Optional.of(found);
      }
      found.addAll(findIn(place.conversation()));
      found.sort(Comparator.comparingLong((Found one) -> one.message().timeMillis()).reversed());
      if (found.size() > search.limit()) {
        found.subList(search.limit(), found.size()).clear();
      }
    }
    boolean isAll = places.size() < LATEST || isEnough(found, places.getLast().lastTime());
    return isAll ? Optional.of(found) : Optional.empty();
  }

  /** Whether nothing that was said up to {@code lastTime} can be newer than what is found. */
  private boolean isEnough(List<Found> found, long lastTime) {
    return found.size() == search.limit() && found.getLast().message().timeMillis() >= lastTime;
  }

  private List<Place> latest() throws SQLException {
    List<Place> places = new ArrayList<>();
    database.each(
        row -> places.add(new Place(row.getLong(1), row.getLong(2))),
        "SELECT c.id, c.last_time FROM conversation c WHERE c.last_id >= c.first_id AND "
            + "(c.kind = 0 OR c.one_key = ?1 OR c.other_key = ?1) "
            + "ORDER BY c.last_time DESC LIMIT ?2",
        search.reader().key(),
        (long) LATEST);
    return places;
  }

  private List<Found> findEverywhere() throws SQLException {
    List<Found> found = new ArrayList<>();
    database.each(
        row -> found.add(found(row)),
        COLUMNS + TABLES + "AND " + MAY_READ + " ORDER BY m.time DESC, m.seq DESC LIMIT ?3",
        match(),
        search.reader().key(),
        (long) search.limit());
    return found;
  }

  private Found found(ResultSet row) throws SQLException {
    StoredMessage message = EntryKind.message(row, nameCache);
    Snippet snippet =
        PrefixMatch.snippet(message.text(), folded)
            .orElseGet(() -> PrefixMatch.beginning(message.text()));
    return new Found(conversation(row), message, snippet);
  }

  private Conversation conversation(ResultSet row) throws SQLException {
    return row.getLong(8) == 0
        ? new Conversation.InRoom(RoomName.parse(row.getString(9)).orElse(RoomName.FIRST))
        : new Conversation.Between(
            nameCache.user(row.getString(9)), nameCache.user(row.getString(10)));
  }
}

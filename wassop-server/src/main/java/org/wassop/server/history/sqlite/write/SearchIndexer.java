package org.wassop.server.history.sqlite.write;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.EntryNumber;

/**
 * Adds the words of messages to the search index, some time after the messages were committed: a
 * batch costs little more than a single message. Commit thread only.
 */
final class SearchIndexer {
  /** The most entries in one transaction. */
  static final int BATCH = 1_000;

  /** A conversation with entries that are not indexed. */
  private record Behind(long conversation, long indexedId, long lastId) {}

  private final Database database;
  private long backlog;

  /** Creates an indexer for the backlog that the database has. */
  SearchIndexer(Database database) throws SQLException {
    this.database = database;
    recount();
  }

  /** Returns how many entries are not indexed. */
  long backlog() {
    return backlog;
  }

  /** Adds {@code count} committed entries to the backlog. */
  void appended(long count) {
    backlog += count;
  }

  /**
   * Reads the backlog from the database. The cost depends on the backlog, not on what is stored.
   */
  void recount() throws SQLException {
    backlog =
        database.queryLong(
            "SELECT sum(last_id - indexed_id) FROM conversation WHERE indexed_id < last_id");
  }

  /** Indexes up to {@link #BATCH} entries in one transaction. Only messages have words. */
  void step() throws SQLException {
    List<Behind> behind = new ArrayList<>();
    database.forEachRow(
        row -> behind.add(new Behind(row.getLong(1), row.getLong(2), row.getLong(3))),
        """
        SELECT id, indexed_id, last_id FROM conversation WHERE indexed_id < last_id
        ORDER BY id LIMIT ?
        """,
        (long) BATCH);
    database.update("BEGIN IMMEDIATE");
    long left = BATCH;
    for (Behind next : behind) {
      if (left == 0) {
        break;
      }
      long upTo = Math.min(next.lastId(), next.indexedId() + left);
      database.update(
          """
          INSERT INTO message_words(rowid, text)
          SELECT seq, text FROM message WHERE seq > ? AND seq <= ?
          """,
          EntryNumber.of(next.conversation(), next.indexedId()),
          EntryNumber.of(next.conversation(), upTo));
      database.update(
          "UPDATE conversation SET indexed_id = ? WHERE id = ?", upTo, next.conversation());
      left -= upTo - next.indexedId();
    }
    database.update("COMMIT");
    backlog -= BATCH - left;
    if (behind.isEmpty()) {
      backlog = 0;
    }
  }
}

package org.wassop.server.history.sqlite.write;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.EntryNumber;

/**
 * Brings the words of messages into the index, later than the messages: a batch costs little more
 * than one message would. Belongs to the writer's thread.
 */
final class SearchIndexer {
  /** Most messages of one transaction. */
  static final int BATCH = 1_000;

  /** A conversation whose index is behind. */
  private record Behind(long conversation, long indexedId, long lastId) {}

  private final Database database;
  private long backlog;

  /** An indexer that knows how much was left when the database was used last. */
  SearchIndexer(Database database) throws SQLException {
    this.database = database;
    recount();
  }

  /** How many messages are not in the index. */
  long backlog() {
    return backlog;
  }

  /** Counts {@code more} messages that were committed. */
  void appended(long more) {
    backlog += more;
  }

  /** Counts anew; the time it takes depends on how much is behind, not on how much is stored. */
  void recount() throws SQLException {
    backlog =
        database.number(
            "SELECT sum(last_id - indexed_id) FROM conversation WHERE indexed_id < last_id");
  }

  /** Indexes up to {@link #BATCH} entries in one transaction; only messages have words. */
  void step() throws SQLException {
    List<Behind> behind = new ArrayList<>();
    database.each(
        row -> behind.add(new Behind(row.getLong(1), row.getLong(2), row.getLong(3))),
        """
        SELECT id, indexed_id, last_id FROM conversation WHERE indexed_id < last_id
        ORDER BY id LIMIT ?
        """,
        (long) BATCH);
    database.change("BEGIN IMMEDIATE");
    long left = BATCH;
    for (Behind next : behind) {
      if (left == 0) {
        break;
      }
      long upTo = Math.min(next.lastId(), next.indexedId() + left);
      database.change(
          """
          INSERT INTO message_words(rowid, text)
          SELECT seq, text FROM message WHERE seq > ? AND seq <= ?
          """,
          EntryNumber.of(next.conversation(), next.indexedId()),
          EntryNumber.of(next.conversation(), upTo));
      database.change(
          "UPDATE conversation SET indexed_id = ? WHERE id = ?", upTo, next.conversation());
      left -= upTo - next.indexedId();
    }
    database.change("COMMIT");
    backlog -= BATCH - left;
    if (behind.isEmpty()) {
      backlog = 0;
    }
  }
}

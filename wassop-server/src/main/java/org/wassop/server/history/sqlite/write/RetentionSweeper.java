package org.wassop.server.history.sqlite.write;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.wassop.server.history.Retention;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.EntryNumber;

/**
 * Removes old entries: those beyond the age or number that a {@link Retention} allows. It makes
 * passes over all conversations, each in many short transactions. Commit thread only.
 */
final class RetentionSweeper {
  private static final int BATCH = 1_000;
  private static final int MAX_CHECKED = 256;
  private static final long PASS_INTERVAL_MILLIS = Duration.ofMinutes(10).toMillis();
  private static final long APPENDS_PER_PASS = 10_000;

  /** The ids of the entries that a conversation has, and the last one that is indexed. */
  private record Range(long conversation, long first, long last, long indexed) {}

  private final Database database;
  private final Retention retention;
  private final InstantSource clock;
  private boolean inPass;
  private boolean hasRemoved;
  private long position;
  private long nextPassMillis;
  private long newEntries;

  /** Creates a sweeper whose first pass is due at once. */
  RetentionSweeper(Database database, Retention retention, InstantSource clock) {
    this.database = database;
    this.retention = retention;
    this.clock = clock;
    this.nextPassMillis = clock.millis();
  }

  /** Notes {@code count} new entries; after many of them a pass is due. */
  void appended(long count) {
    newEntries += count;
  }

  /** Returns whether a pass is due or in progress. */
  boolean isDue() {
    return !retention.isForever()
        && (inPass || clock.millis() >= nextPassMillis || newEntries >= APPENDS_PER_PASS);
  }

  /** Does one step of a pass: removes entries of one conversation, or finds none in several. */
  void step() throws SQLException {
    if (!inPass) {
      inPass = true;
      position = 0;
      newEntries = 0;
      nextPassMillis = clock.millis() + PASS_INTERVAL_MILLIS;
    }
    for (int checked = 0; checked < MAX_CHECKED; checked++) {
      Optional<Range> next = next();
      if (next.isEmpty()) {
        shrinkFile();
        return;
      }
      long keepFrom = keepFrom(next.get());
      if (keepFrom > next.get().first()) {
        remove(next.get(), keepFrom);
        hasRemoved = true;
        return;
      }
      position = next.get().conversation();
    }
  }

  private Optional<Range> next() throws SQLException {
    return database.firstRow(
        row -> new Range(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
        """
        SELECT id, first_id, last_id, indexed_id FROM conversation
        WHERE id > ? AND first_id <= last_id ORDER BY id LIMIT 1
        """,
        position);
  }

  /**
   * Returns the first id to keep, or an earlier one if there are too many to remove in one step.
   */
  private long keepFrom(Range range) throws SQLException {
    long from = range.first();
    if (retention.maxMessages().isPresent()) {
      from = Math.max(from, range.last() - retention.maxMessages().getAsLong() + 1);
    }
    if (retention.maxAge().isPresent()) {
      from =
          Math.max(from, firstSince(range, clock.millis() - retention.maxAge().get().toMillis()));
    }
    return Math.min(from, range.first() + BATCH);
  }

  private long firstSince(Range range, long sinceMillis) throws SQLException {
    long end = Math.min(range.last(), range.first() + BATCH - 1);
    return database
        .firstRow(
            row -> EntryNumber.id(row.getLong(1)),
            "SELECT seq FROM message WHERE seq BETWEEN ? AND ? AND time >= ? ORDER BY seq LIMIT 1",
            EntryNumber.of(range.conversation(), range.first()),
            EntryNumber.of(range.conversation(), end),
            sinceMillis)
        .orElse(end + 1);
  }

  private void remove(Range range, long keepFrom) throws SQLException {
    long start = EntryNumber.of(range.conversation(), range.first());
    long end = EntryNumber.of(range.conversation(), keepFrom - 1);
    database.update("BEGIN IMMEDIATE");
    database.update(
        """
        INSERT INTO message_words(message_words, rowid, text)
        SELECT 'delete', seq, text FROM message WHERE seq BETWEEN ? AND ?
        """,
        start,
        Math.min(end, EntryNumber.of(range.conversation(), range.indexed())));
    database.update(
        """
        UPDATE message SET detail = ''
        WHERE seq IN (SELECT ? | edit FROM message WHERE seq BETWEEN ? AND ? AND edit > 0)
        """,
        EntryNumber.of(range.conversation(), 0),
        start,
        end);
    database.update("DELETE FROM reaction WHERE seq BETWEEN ? AND ?", start, end);
    database.update("DELETE FROM message WHERE seq BETWEEN ? AND ?", start, end);
    database.update(
        "UPDATE conversation SET first_id = ?, indexed_id = max(indexed_id, ?) WHERE id = ?",
        keepFrom,
        keepFrom - 1,
        range.conversation());
    database.update("COMMIT");
  }

  /** Shrinks the file a little if much of it is free; otherwise ends the pass. */
  private void shrinkFile() throws SQLException {
    long free = database.queryLong("PRAGMA freelist_count");
    if (hasRemoved && free > BATCH && free > database.queryLong("PRAGMA page_count") / 4) {
      database.execute("PRAGMA incremental_vacuum(" + BATCH + ")");
      // A file that was made by hand may not support this: then it keeps its size.
      hasRemoved = database.queryLong("PRAGMA freelist_count") < free;
      return;
    }
    hasRemoved = false;
    inPass = false;
  }
}

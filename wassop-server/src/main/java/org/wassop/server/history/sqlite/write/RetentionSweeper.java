package org.wassop.server.history.sqlite.write;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.wassop.server.history.Retention;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.EntryNumber;

/**
 * Removes what is too old or too much, in passes over all conversations, each of many short
 * transactions. Belongs to the writer's thread.
 */
final class RetentionSweeper {
  private static final int BATCH = 1_000;
  private static final int LOOKS = 256;
  private static final long BETWEEN_PASSES_MILLIS = Duration.ofMinutes(10).toMillis();
  private static final long APPENDS_BETWEEN_PASSES = 10_000;

  /** What is kept of a conversation, and what of it is indexed. */
  private record Kept(long conversation, long first, long last, long indexed) {}

  private final Database database;
  private final Retention retention;
  private final InstantSource clock;
  private boolean inPass;
  private boolean hasRemoved;
  private long position;
  private long nextPassMillis;
  private long appends;

  /** A sweeper whose first pass is due at once. */
  RetentionSweeper(Database database, Retention retention, InstantSource clock) {
    this.database = database;
    this.retention = retention;
    this.clock = clock;
    this.nextPassMillis = clock.millis();
  }

  /** Counts {@code more} messages: after many of them a pass is due. */
  void appended(long more) {
    appends += more;
  }

  /** Whether there is something to do now. */
  boolean isDue() {
    return !retention.isForever()
        && (inPass || clock.millis() >= nextPassMillis || appends >= APPENDS_BETWEEN_PASSES);
  }

  /** Does a little: removes from one conversation, or looks at some that keep what they have. */
  void step() throws SQLException {
    if (!inPass) {
      inPass = true;
      position = 0;
      appends = 0;
      nextPassMillis = clock.millis() + BETWEEN_PASSES_MILLIS;
    }
    for (int looks = 0; looks < LOOKS; looks++) {
      Optional<Kept> next = next();
      if (next.isEmpty()) {
        giveSpaceBack();
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

  private Optional<Kept> next() throws SQLException {
    return database.first(
        row -> new Kept(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
        """
        SELECT id, first_id, last_id, indexed_id FROM conversation
        WHERE id > ? AND first_id <= last_id ORDER BY id LIMIT 1
        """,
        position);
  }

  /** The first id that stays, or one of those before it when they are too many for one time. */
  private long keepFrom(Kept kept) throws SQLException {
    long from = kept.first();
    if (retention.maxMessages().isPresent()) {
      from = Math.max(from, kept.last() - retention.maxMessages().getAsLong() + 1);
    }
    if (retention.maxAge().isPresent()) {
      from = Math.max(from, firstSince(kept, clock.millis() - retention.maxAge().get().toMillis()));
    }
    return Math.min(from, kept.first() + BATCH);
  }

  private long firstSince(Kept kept, long sinceMillis) throws SQLException {
    long end = Math.min(kept.last(), kept.first() + BATCH - 1);
    return database
        .first(
            row -> EntryNumber.id(row.getLong(1)),
            "SELECT seq FROM message WHERE seq BETWEEN ? AND ? AND time >= ? ORDER BY seq LIMIT 1",
            EntryNumber.of(kept.conversation(), kept.first()),
            EntryNumber.of(kept.conversation(), end),
            sinceMillis)
        .orElse(end + 1);
  }

  private void remove(Kept kept, long keepFrom) throws SQLException {
    long start = EntryNumber.of(kept.conversation(), kept.first());
    long end = EntryNumber.of(kept.conversation(), keepFrom - 1);
    database.change("BEGIN IMMEDIATE");
    database.change(
        """
        INSERT INTO message_words(message_words, rowid, text)
        SELECT 'delete', seq, text FROM message WHERE seq BETWEEN ? AND ?
        """,
        start,
        Math.min(end, EntryNumber.of(kept.conversation(), kept.indexed())));
    database.change(
        """
        UPDATE message SET detail = ''
        WHERE seq IN (SELECT ? | edit FROM message WHERE seq BETWEEN ? AND ? AND edit > 0)
        """,
        EntryNumber.of(kept.conversation(), 0),
        start,
        end);
    database.change("DELETE FROM reaction WHERE seq BETWEEN ? AND ?", start, end);
    database.change("DELETE FROM message WHERE seq BETWEEN ? AND ?", start, end);
    database.change(
        "UPDATE conversation SET first_id = ?, indexed_id = max(indexed_id, ?) WHERE id = ?",
        keepFrom,
        keepFrom - 1,
        kept.conversation());
    database.change("COMMIT");
  }

  /** Makes the file smaller when much of it is free, a part at a time; then the pass is over. */
  private void giveSpaceBack() throws SQLException {
    long free = database.number("PRAGMA freelist_count");
    if (hasRemoved && free > BATCH && free > database.number("PRAGMA page_count") / 4) {
      database.run("PRAGMA incremental_vacuum(" + BATCH + ")");
      // A file that was made by hand may not be able to: then it keeps its size.
      hasRemoved = database.number("PRAGMA freelist_count") < free;
      return;
    }
    hasRemoved = false;
    inPass = false;
  }
}

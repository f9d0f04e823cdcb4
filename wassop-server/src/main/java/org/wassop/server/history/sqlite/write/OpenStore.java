package org.wassop.server.history.sqlite.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.wassop.server.history.Durability;
import org.wassop.server.history.HistoryUnusableException;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.DatabaseFile;
import org.wassop.server.history.sqlite.database.HistorySettings;
import org.wassop.server.history.sqlite.database.Schema;

/**
 * The database while it is open for writing: what one open connection makes possible, and gone with
 * it. Belongs to the writer's thread.
 */
final class OpenStore {
  private final DatabaseFile file;
  private final Database database;
  private final Optional<Object> identity;
  private final Optional<Object> logIdentity;
  private final EntryAppender entryAppender;
  private final SearchIndexer searchIndexer;
  private final RetentionSweeper retentionSweeper;
  private final String id;

  /** At first nobody knows: it may have been killed. */
  private boolean hasRemains = true;

  private OpenStore(DatabaseFile file, Database database, HistorySettings settings)
      throws SQLException {
    this.file = file;
    this.database = database;
    this.identity = file.identity();
    this.logIdentity = file.logIdentity();
    this.entryAppender = new EntryAppender(database);
    this.searchIndexer = new SearchIndexer(database);
    this.retentionSweeper = new RetentionSweeper(database, settings.retention(), settings.clock());
    this.id =
        database
            .first(row -> row.getString(1), "SELECT value FROM meta WHERE name = 'id'")
            .orElse("");
  }

  /** Opens {@code settings}' file, makes it when it is new, and brings it up to date. */
  static OpenStore open(HistorySettings settings, Schema schema)
      throws SQLException, HistoryUnusableException {
    DatabaseFile file = new DatabaseFile(settings.file());
    try {
      file.prepare();
    } catch (AccessDeniedException e) {
      throw new SQLException("access denied", "", 14, e);
    } catch (IOException e) {
      throw new SQLException("can't be made", "", 14, e);
    }
    Database database = Database.open(settings.file());
    try {
      schema.upgrade(database);
      tune(database, settings.durability());
      OpenStore openStore = new OpenStore(file, database, settings);
      openStore.checkWritable();
      return openStore;
    } catch (SQLException | HistoryUnusableException | RuntimeException e) {
      closeAfter(e, database);
      throw e;
    }
  }

  private static void closeAfter(Exception fault, Database database) {
    try {
      database.close();
    } catch (SQLException e) {
      fault.addSuppressed(e);
    }
  }

  private static void tune(Database database, Durability durability) throws SQLException {
    switch (durability) {
      case POWER -> database.run("PRAGMA synchronous = FULL");
      case PROCESS -> database.run("PRAGMA synchronous = NORMAL");
    }
    // Only macOS has a difference between a disk that was told and one that has done it.
    database.run("PRAGMA fullfsync = 1");
    database.run("PRAGMA secure_delete = ON");
    database.run("PRAGMA cache_size = -16384");
    database.run("PRAGMA journal_size_limit = 16777216");
  }

  private void checkWritable() throws SQLException {
    database.run("BEGIN IMMEDIATE");
    database.run("COMMIT");
  }

  /** Writes and removes as much as a busy moment does: there is space again. */
  void checkSpace() throws SQLException {
    database.run("INSERT OR REPLACE INTO meta VALUES('probe', zeroblob(65536))");
    database.run("DELETE FROM meta WHERE name = 'probe'");
  }

  /** Whether the file that is open is still the one in its place. */
  boolean isInPlace() {
    return Objects.equals(identity, file.identity());
  }

  /** Which history this is. */
  String id() {
    return id;
  }

  EntryAppender appends() {
    return entryAppender;
  }

  SearchIndexer indexer() {
    return searchIndexer;
  }

  RetentionSweeper sweeper() {
    return retentionSweeper;
  }

  void begin() throws SQLException {
    database.change("BEGIN IMMEDIATE");
  }

  void commit() throws SQLException {
    database.change("COMMIT");
  }

  /**
   * Whether the file and its log may still have a text that was taken back, though no longer in
   * what is in use.
   */
  boolean hasRemains() {
    return hasRemains;
  }

  /** Notes that a text was taken back or replaced. */
  void leavesRemains() {
    hasRemains = true;
  }

  /** Empties the log of the file without waiting for others: while somebody reads, later. */
  void wipeRemains() throws SQLException {
    database.run("PRAGMA busy_timeout = 0");
    try {
      hasRemains = database.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
    } finally {
      database.run("PRAGMA busy_timeout = " + Database.BUSY_MILLIS);
    }
  }

  /** Undoes what was not committed; what was known of the database is read anew. */
  void rollback() throws SQLException {
    entryAppender.forget();
    database.rollback();
    searchIndexer.recount();
  }

  /** Closes it as it is: a file that fails is not to be waited for. */
  void abandon() throws SQLException {
    database.close();
  }

  /** Puts everything into the one file, and closes it; waits a little for others who read it. */
  void close() throws SQLException {
    try {
      database.number("PRAGMA wal_checkpoint(TRUNCATE)");
    } finally {
      database.close();
    }
  }

  /** Closes a file that was taken away: what is in its log goes with it. */
  void closeMoved() throws SQLException, IOException {
    try {
      close();
    } finally {
      file.removeLog(logIdentity);
    }
  }
}

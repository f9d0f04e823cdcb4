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
 * A database that is open for writing, with the objects that use its connection. Commit thread
 * only.
 */
final class WritableDatabase {
  private final DatabaseFile file;
  private final Database database;
  private final Optional<Object> identity;
  private final Optional<Object> logIdentity;
  private final EntryAppender entryAppender;
  private final SearchIndexer searchIndexer;
  private final RetentionSweeper retentionSweeper;
  private final String id;

  /** True at first, because the last process may have been killed before it wiped them. */
  private boolean mayContainErasedText = true;

  private WritableDatabase(DatabaseFile file, Database database, HistorySettings settings)
      throws SQLException {
    this.file = file;
    this.database = database;
    this.identity = file.identity();
    this.logIdentity = file.walIdentity();
    this.entryAppender = new EntryAppender(database);
    this.searchIndexer = new SearchIndexer(database);
    this.retentionSweeper = new RetentionSweeper(database, settings.retention(), settings.clock());
    this.id =
        database
            .firstRow(row -> row.getString(1), "SELECT value FROM meta WHERE name = 'id'")
            .orElse("");
  }

  /**
   * Opens the file of {@code settings}, which is created or upgraded to {@code schema} if needed.
   */
  static WritableDatabase open(HistorySettings settings, Schema schema)
      throws SQLException, HistoryUnusableException {
    DatabaseFile file = new DatabaseFile(settings.file());
    try {
      file.createForOwnerOnly();
    } catch (AccessDeniedException e) {
      throw new SQLException("access denied", "", 14, e);
    } catch (IOException e) {
      throw new SQLException("can't be made", "", 14, e);
    }
    Database database = Database.open(settings.file());
    try {
      schema.upgrade(database);
      tune(database, settings.durability());
      WritableDatabase writableDatabase = new WritableDatabase(file, database, settings);
      writableDatabase.checkWritable();
      return writableDatabase;
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
      case POWER -> database.execute("PRAGMA synchronous = FULL");
      case PROCESS -> database.execute("PRAGMA synchronous = NORMAL");
    }
    // Has an effect on macOS only, where fsync alone doesn't wait for the disk to write.
    database.execute("PRAGMA fullfsync = 1");
    database.execute("PRAGMA secure_delete = ON");
    database.execute("PRAGMA cache_size = -16384");
    database.execute("PRAGMA journal_size_limit = 16777216");
  }

  private void checkWritable() throws SQLException {
    database.execute("BEGIN IMMEDIATE");
    database.execute("COMMIT");
  }

  /** Checks that there is space on the disk, by writing and removing some data. */
  void checkSpace() throws SQLException {
    database.execute("INSERT OR REPLACE INTO meta VALUES('probe', zeroblob(65536))");
    database.execute("DELETE FROM meta WHERE name = 'probe'");
  }

  /** Returns whether the open file is still the one at its path. */
  boolean isInPlace() {
    return Objects.equals(identity, file.identity());
  }

  /** Returns the id of the history. */
  String id() {
    return id;
  }

  EntryAppender appender() {
    return entryAppender;
  }

  SearchIndexer indexer() {
    return searchIndexer;
  }

  RetentionSweeper sweeper() {
    return retentionSweeper;
  }

  void begin() throws SQLException {
    database.update("BEGIN IMMEDIATE");
  }

  void commit() throws SQLException {
    database.update("COMMIT");
  }

  /**
   * Returns whether unused parts of the file or its write-ahead log may still contain text that was
   * replaced or deleted.
   */
  boolean mayContainErasedText() {
    return mayContainErasedText;
  }

  /** Notes that a text was replaced or deleted. */
  void noteErasedText() {
    mayContainErasedText = true;
  }

  /** Empties the write-ahead log, unless a reader is using it; then the remains stay for now. */
  void wipeErasedText() throws SQLException {
    database.execute("PRAGMA busy_timeout = 0");
    try {
      mayContainErasedText = database.queryLong("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
    } finally {
      database.execute("PRAGMA busy_timeout = " + Database.BUSY_MILLIS);
    }
  }

  /** Rolls back the transaction, and drops what was cached of it. */
  void rollback() throws SQLException {
    entryAppender.clearCache();
    database.rollback();
    searchIndexer.recount();
  }

  /** Closes a failed database as it is, without a checkpoint that could block. */
  void closeFailed() throws SQLException {
    database.close();
  }

  /** Moves the write-ahead log into the file, and closes the database. May wait for readers. */
  void close() throws SQLException {
    try {
      database.queryLong("PRAGMA wal_checkpoint(TRUNCATE)");
    } finally {
      database.close();
    }
  }

  /** Closes a file that was moved, and removes the write-ahead log that it left behind. */
  void closeMoved() throws SQLException, IOException {
    try {
      close();
    } finally {
      file.removeWal(logIdentity);
    }
  }
}

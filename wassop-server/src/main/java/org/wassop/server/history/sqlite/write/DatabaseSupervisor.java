package org.wassop.server.history.sqlite.write;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.server.history.HistoryFault;
import org.wassop.server.history.HistoryUnusableException;
import org.wassop.server.history.sqlite.database.DatabaseStatus;
import org.wassop.server.history.sqlite.database.HistorySettings;
import org.wassop.server.history.sqlite.database.Schema;
import org.wassop.server.history.sqlite.database.SqliteFaults;

/**
 * Closes the database when it fails, and reopens it when that may help, at most once a second.
 * Commit thread only.
 */
final class DatabaseSupervisor {
  private interface Closing {
    void close(WritableDatabase writableDatabase) throws SQLException, IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger("store");
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final HistorySettings settings;
  private final Schema schema;
  private final DatabaseStatus status;
  private final DatabaseHealth health;
  private Optional<WritableDatabase> database = Optional.empty();
  private long failedNanos;

  DatabaseSupervisor(HistorySettings settings, Schema schema, DatabaseStatus status) {
    this.settings = settings;
    this.schema = schema;
    this.status = status;
    this.health = new DatabaseHealth(settings.healthListener());
  }

  /** Returns the health of the database. */
  DatabaseHealth health() {
    return health;
  }

  /** Opens the database for the first time. After a fault it is closed and will be tried again. */
  void start() throws HistoryUnusableException {
    try {
      open();
    } catch (SQLException e) {
      fail(e);
    }
  }

  /** Returns the database while it is open. */
  Optional<WritableDatabase> database() {
    return database;
  }

  /**
   * Checks that the open file is still in its place, and reopens the database where that may help.
   */
  void reopenIfNeeded() {
    if (database.isPresent()) {
      closeIfMoved(database.get());
    }
    if (database.isPresent() && status.isDamageSuspected()) {
      reopen();
    }
    if (database.isEmpty() && System.nanoTime() - failedNanos >= RETRY_NANOS) {
      tryToOpen();
    }
  }

  private void closeIfMoved(WritableDatabase open) {
    if (open.isInPlace()) {
      return;
    }
    LOG.debug("the history's file was replaced");
    close(WritableDatabase::closeMoved);
    health.reportFault(HistoryFault.MOVED);
    status.markUnreadable();
    failedNanos = System.nanoTime() - RETRY_NANOS;
  }

  private void reopen() {
    close(WritableDatabase::closeFailed);
    tryToOpen();
    if (database.isPresent()) {
      health.reportDamage();
    }
  }

  private void tryToOpen() {
    try {
      open();
    } catch (SQLException e) {
      fail(e);
    } catch (HistoryUnusableException e) {
      LOG.debug("refused", e);
      fail(HistoryFault.NOT_OURS);
    }
  }

  private void open() throws SQLException, HistoryUnusableException {
    WritableDatabase opened = WritableDatabase.open(settings, schema);
    database = Optional.of(opened);
    if (health.fault().isPresent()) {
      opened.checkSpace();
    }
    status.markOpened(opened.id());
    health.reportWorking();
  }

  /** Closes the database because of {@code e}, and reports the fault. */
  void fail(SQLException e) {
    LOG.debug("the history fails", e);
    fail(SqliteFaults.of(e).orElse(HistoryFault.UNEXPECTED));
  }

  private void fail(HistoryFault fault) {
    failedNanos = System.nanoTime();
    close(WritableDatabase::closeFailed);
    switch (fault) {
      case DISK_FULL, READ_ONLY, IN_USE -> {}
      case CANT_OPEN, DISK_FAILS, DAMAGED, MOVED, NOT_OURS, UNEXPECTED -> status.markUnreadable();
    }
    health.reportFault(fault);
  }

  /** Closes the database for good. */
  void close() {
    close(WritableDatabase::close);
  }

  private void close(Closing how) {
    Optional<WritableDatabase> open = database;
    database = Optional.empty();
    try {
      if (open.isPresent()) {
        how.close(open.get());
      }
    } catch (SQLException | IOException e) {
      LOG.debug("while closing", e);
    }
  }
}

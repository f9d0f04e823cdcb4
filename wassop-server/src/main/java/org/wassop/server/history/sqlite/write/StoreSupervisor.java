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
final class StoreSupervisor {
  private interface Closing {
    void close(OpenStore openStore) throws SQLException, IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger("store");
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final HistorySettings settings;
  private final Schema schema;
  private final DatabaseStatus status;
  private final StoreHealth health;
  private Optional<OpenStore> store = Optional.empty();
  private long failedNanos;

  StoreSupervisor(HistorySettings settings, Schema schema, DatabaseStatus status) {
    this.settings = settings;
    this.schema = schema;
    this.status = status;
    this.health = new StoreHealth(settings.health());
  }

  /** Returns the health of the database. */
  StoreHealth health() {
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
  Optional<OpenStore> store() {
    return store;
  }

  /**
   * Checks that the open file is still in its place, and reopens the database where that may help.
   */
  void check() {
    if (store.isPresent()) {
      closeIfMoved(store.get());
    }
    if (store.isPresent() && status.isDamageSuspected()) {
      reopen();
    }
    if (store.isEmpty() && System.nanoTime() - failedNanos >= RETRY_NANOS) {
      tryToOpen();
    }
  }

  private void closeIfMoved(OpenStore open) {
    if (open.isInPlace()) {
      return;
    }
    LOG.debug("the history's file was replaced");
    close(OpenStore::closeMoved);
    health.fails(HistoryFault.MOVED);
    status.unreadable();
    failedNanos = System.nanoTime() - RETRY_NANOS;
  }

  private void reopen() {
    close(OpenStore::abandon);
    tryToOpen();
    if (store.isPresent()) {
      health.hasDamage();
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
    OpenStore opened = OpenStore.open(settings, schema);
    store = Optional.of(opened);
    if (health.fault().isPresent()) {
      opened.checkSpace();
    }
    status.opened(opened.id());
    health.works();
  }

  /** Closes the database because of {@code e}, and reports the fault. */
  void fail(SQLException e) {
    LOG.debug("the history fails", e);
    fail(SqliteFaults.of(e).orElse(HistoryFault.UNEXPECTED));
  }

  private void fail(HistoryFault fault) {
    failedNanos = System.nanoTime();
    close(OpenStore::abandon);
    switch (fault) {
      case DISK_FULL, READ_ONLY, IN_USE -> {}
      case CANT_OPEN, DISK_FAILS, DAMAGED, MOVED, NOT_OURS, UNEXPECTED -> status.unreadable();
    }
    health.fails(fault);
  }

  /** Closes the database for good. */
  void close() {
    close(OpenStore::close);
  }

  private void close(Closing how) {
    Optional<OpenStore> open = store;
    store = Optional.empty();
    try {
      if (open.isPresent()) {
        how.close(open.get());
      }
    } catch (SQLException | IOException e) {
      LOG.debug("while closing", e);
    }
  }
}

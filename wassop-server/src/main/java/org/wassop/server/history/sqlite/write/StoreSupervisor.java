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
 * Keeps the store open: closes it when it fails, and opens it again when that may help, at most
 * once a second. Belongs to the writer's thread.
 */
final class StoreSupervisor {
  private interface Closing {
    void close(OpenStore openStore) throws SQLException, IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(StoreSupervisor.class);
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final HistorySettings settings;
  private final Schema schema;
  private final DatabaseStatus status;
  private final StoreHealth storeHealth;
  private Optional<OpenStore> store = Optional.empty();
  private long failedNanos;

  StoreSupervisor(HistorySettings settings, Schema schema, DatabaseStatus status) {
    this.settings = settings;
    this.schema = schema;
    this.status = status;
    this.storeHealth = new StoreHealth(settings.health());
  }

  /** How it is. */
  StoreHealth health() {
    return storeHealth;
  }

  /** Opens it for the first time. A fault is no exception: it will be tried again. */
  void start() throws HistoryUnusableException {
    try {
      open();
    } catch (SQLException e) {
      fail(e);
    }
  }

  /** The store while it is open. */
  Optional<OpenStore> store() {
    return store;
  }

  /** Looks whether the store is still what it was, and opens it again where that may help. */
  void check() {
    if (store.isPresent()) {
      leaveWhatIsNotInPlace(store.get());
    }
    if (store.isPresent() && status.isDamageSuspected()) {
      reopen();
    }
    if (store.isEmpty() && System.nanoTime() - failedNanos >= RETRY_NANOS) {
      tryToOpen();
    }
  }

  private void leaveWhatIsNotInPlace(OpenStore open) {
    if (open.isInPlace()) {
      return;
    }
    LOG.debug("the history's file was replaced");
    close(OpenStore::closeMoved);
    storeHealth.fails(HistoryFault.MOVED);
    status.unreadable();
    failedNanos = System.nanoTime() - RETRY_NANOS;
  }

  private void reopen() {
    close(OpenStore::abandon);
    tryToOpen();
    if (store.isPresent()) {
      storeHealth.hasDamage();
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
    OpenStore fresh = OpenStore.open(settings, schema);
    store = Optional.of(fresh);
    if (storeHealth.fault().isPresent()) {
      fresh.checkSpace();
    }
    status.opened(fresh.id());
    storeHealth.works();
  }

  /** Closes it because of {@code e}; from now on it fails. */
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
    storeHealth.fails(fault);
  }

  /** Closes it for good. */
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

package org.wassop.server.history.sqlite.write;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.server.history.HistoryFault;
import org.wassop.server.history.sqlite.database.SqliteFaults;

/**
 * The work of the commit thread between commits, in short steps: it indexes messages, removes old
 * entries and wipes the remains of deleted text. A fault of the disk closes the database; any other
 * fault only postpones the maintenance, since messages can be stored without it. Commit thread
 * only.
 */
final class Maintenance {
  private static final Logger LOG = LoggerFactory.getLogger("store");
  private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final StoreSupervisor storeSupervisor;
  private boolean paused;
  private long pausedNanos;

  Maintenance(StoreSupervisor storeSupervisor) {
    this.storeSupervisor = storeSupervisor;
  }

  /** Returns whether there is work that shouldn't wait until the thread is idle. */
  boolean isPressing(OpenStore openStore) {
    return !isPaused()
        && (openStore.sweeper().isDue() || openStore.indexer().backlog() >= SearchIndexer.BATCH);
  }

  /** Does one step of the work; {@code idle} if no job is waiting. */
  void step(OpenStore openStore, boolean idle) {
    if (isPaused()) {
      return;
    }
    long backlog = openStore.indexer().backlog();
    try {
      if (backlog >= SearchIndexer.BATCH || idle && backlog > 0) {
        openStore.indexer().step();
      } else if (openStore.sweeper().isDue()) {
        openStore.sweeper().step();
        openStore.indexer().recount();
      } else if (idle && openStore.hasRemains()) {
        openStore.wipeRemains();
      }
    } catch (SQLException e) {
      postpone(openStore, e);
    }
  }

  /** Indexes all messages; returns false if that isn't possible now. */
  boolean catchUp(OpenStore openStore) {
    if (isPaused()) {
      return false;
    }
    try {
      while (openStore.indexer().backlog() > 0) {
        openStore.indexer().step();
      }
      return true;
    } catch (SQLException e) {
      postpone(openStore, e);
      return false;
    }
  }

  private boolean isPaused() {
    paused = paused && System.nanoTime() - pausedNanos < PAUSE_NANOS;
    return paused;
  }

  private void postpone(OpenStore openStore, SQLException e) {
    Optional<HistoryFault> fault = SqliteFaults.of(e);
    if (fault.isPresent() && fault.get() != HistoryFault.DAMAGED) {
      storeSupervisor.fail(e);
      return;
    }
    LOG.debug("the upkeep of the history fails", e);
    paused = true;
    pausedNanos = System.nanoTime();
    storeSupervisor.health().hasDamage();
    try {
      openStore.rollback();
    } catch (SQLException worse) {
      storeSupervisor.fail(worse);
    }
  }
}

package org.wassop.server.history.sqlite.write;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.server.history.HistoryFault;
import org.wassop.server.history.sqlite.database.SqliteFaults;

/**
 * What the writer does between commits, a short step at a time: it brings messages into the index,
 * removes old ones, and wipes what those that were taken back have left. A fault of the disk is the
 * store's; any other only puts the upkeep off, since messages can be kept without it. Belongs to
 * the writer's thread.
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

  /** Whether {@code openStore} has something that shouldn't wait for a quiet moment. */
  boolean isPressing(OpenStore openStore) {
    return !isPaused()
        && (openStore.sweeper().isDue() || openStore.indexer().backlog() >= SearchIndexer.BATCH);
  }

  /** Does one step of what is to be done; {@code quiet} when nothing else is. */
  void step(OpenStore openStore, boolean quiet) {
    if (isPaused()) {
      return;
    }
    long backlog = openStore.indexer().backlog();
    try {
      if (backlog >= SearchIndexer.BATCH || quiet && backlog > 0) {
        openStore.indexer().step();
      } else if (openStore.sweeper().isDue()) {
        openStore.sweeper().step();
        openStore.indexer().recount();
      } else if (quiet && openStore.hasRemains()) {
        openStore.wipeRemains();
      }
    } catch (SQLException e) {
      putOff(openStore, e);
    }
  }

  /** Indexes all that isn't. False when that can't be done now. */
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
      putOff(openStore, e);
      return false;
    }
  }

  private boolean isPaused() {
    paused = paused && System.nanoTime() - pausedNanos < PAUSE_NANOS;
    return paused;
  }

  private void putOff(OpenStore openStore, SQLException e) {
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

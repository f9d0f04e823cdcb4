package org.wassop.server.history.sqlite;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.server.history.HistoryFault;

/**
 * What the writer does between commits, a short step at a time: it brings messages into the index,
 * removes old ones, and wipes what those that were taken back have left. A fault of the disk is the
 * store's; any other only puts the upkeep off, since messages can be kept without it. Belongs to
 * the writer's thread.
 */
final class Upkeep {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Keeper keeper;
  private boolean paused;
  private long pausedNanos;

  Upkeep(Keeper keeper) {
    this.keeper = keeper;
  }

  /** Whether {@code store} has something that shouldn't wait for a quiet moment. */
  boolean isPressing(Store store) {
    return !isPaused() && (store.sweeper().isDue() || store.indexer().backlog() >= Indexer.BATCH);
  }

  /** Does one step of what is to be done; {@code quiet} when nothing else is. */
  void step(Store store, boolean quiet) {
    if (isPaused()) {
      return;
    }
    long backlog = store.indexer().backlog();
    try {
      if (backlog >= Indexer.BATCH || quiet && backlog > 0) {
        store.indexer().step();
      } else if (store.sweeper().isDue()) {
        store.sweeper().step();
        store.indexer().recount();
      } else if (quiet && store.hasRemains()) {
        store.wipeRemains();
      }
    } catch (SQLException e) {
      putOff(store, e);
    }
  }

  /** Indexes all that isn't. False when that can't be done now. */
  boolean catchUp(Store store) {
    if (isPaused()) {
      return false;
    }
    try {
      while (store.indexer().backlog() > 0) {
        store.indexer().step();
      }
      return true;
    } catch (SQLException e) {
      putOff(store, e);
      return false;
    }
  }

  private boolean isPaused() {
    paused = paused && System.nanoTime() - pausedNanos < PAUSE_NANOS;
    return paused;
  }

  private void putOff(Store store, SQLException e) {
    Optional<HistoryFault> fault = Fault.of(e);
    if (fault.isPresent() && fault.get() != HistoryFault.DAMAGED) {
      keeper.fail(e);
      return;
    }
    LOG.debug("the upkeep of the history fails", e);
    paused = true;
    pausedNanos = System.nanoTime();
    keeper.health().hasDamage();
    try {
      store.rollback();
    } catch (SQLException worse) {
      keeper.fail(worse);
    }
  }
}

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

  private final DatabaseSupervisor databaseSupervisor;
  private boolean paused;
  private long pausedNanos;

  Maintenance(DatabaseSupervisor databaseSupervisor) {
    this.databaseSupervisor = databaseSupervisor;
  }

  /** Returns whether there is work that shouldn't wait until the thread is idle. */
  boolean isUrgent(WritableDatabase writableDatabase) {
    return !isPaused()
        && (writableDatabase.sweeper().isDue()
            || writableDatabase.indexer().backlog() >= SearchIndexer.BATCH);
  }

  /** Does one step of the work; {@code idle} if no job is waiting. */
  void step(WritableDatabase writableDatabase, boolean idle) {
    if (isPaused()) {
      return;
    }
    long backlog = writableDatabase.indexer().backlog();
    try {
      if (backlog >= SearchIndexer.BATCH || idle && backlog > 0) {
        writableDatabase.indexer().step();
      } else if (writableDatabase.sweeper().isDue()) {
        writableDatabase.sweeper().step();
        writableDatabase.indexer().recount();
      } else if (idle && writableDatabase.mayContainErasedText()) {
        writableDatabase.wipeErasedText();
      }
    } catch (SQLException e) {
      postpone(writableDatabase, e);
    }
  }

  /** Indexes all messages; returns false if that isn't possible now. */
  boolean indexAll(WritableDatabase writableDatabase) {
    if (isPaused()) {
      return false;
    }
    try {
      while (writableDatabase.indexer().backlog() > 0) {
        writableDatabase.indexer().step();
      }
      return true;
    } catch (SQLException e) {
      postpone(writableDatabase, e);
      return false;
    }
  }

  private boolean isPaused() {
    paused = paused && System.nanoTime() - pausedNanos < PAUSE_NANOS;
    return paused;
  }

  private void postpone(WritableDatabase writableDatabase, SQLException e) {
    Optional<HistoryFault> fault = SqliteFaults.of(e);
    if (fault.isPresent() && fault.get() != HistoryFault.DAMAGED) {
      databaseSupervisor.fail(e);
      return;
    }
    LOG.debug("the upkeep of the history fails", e);
    paused = true;
    pausedNanos = System.nanoTime();
    databaseSupervisor.health().reportDamage();
    try {
      writableDatabase.rollback();
    } catch (SQLException worse) {
      databaseSupervisor.fail(worse);
    }
  }
}

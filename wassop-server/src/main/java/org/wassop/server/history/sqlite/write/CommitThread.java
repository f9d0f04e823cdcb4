package org.wassop.server.history.sqlite.write;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.HistoryUnusableException;
import org.wassop.server.history.sqlite.database.DatabaseStatus;
import org.wassop.server.history.sqlite.database.HistorySettings;
import org.wassop.server.history.sqlite.database.Schema;
import org.wassop.server.history.sqlite.database.SqliteFaults;

/**
 * The one thread that writes to the database and commits. It takes all waiting jobs, writes them in
 * one transaction, and reports the results after the commit: the slower the disk, the larger the
 * batch. The public methods are safe to call from any thread; the others run on this thread only.
 */
public final class CommitThread implements AutoCloseable {
  /** Writes something within a transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T run(EntryAppender entryAppender) throws SQLException;
  }

  private static final Logger LOG = LoggerFactory.getLogger("store");

  /** How long to wait for a job before a step of maintenance or a check of the database. */
  private static final long IDLE_MILLIS = 1_000;

  private final WriteQueue jobs = new WriteQueue();
  private final DatabaseSupervisor databaseSupervisor;
  private final Maintenance maintenance;
  private final Thread thread;
  private volatile boolean indexIsBehind;

  private CommitThread(DatabaseSupervisor databaseSupervisor) {
    this.databaseSupervisor = databaseSupervisor;
    this.maintenance = new Maintenance(databaseSupervisor);
    this.thread = Thread.ofPlatform().name("history-writer").unstarted(this::run);
  }

  /** Opens the database, or leaves it to be opened later if that fails, and starts the thread. */
  public static CommitThread start(HistorySettings settings, Schema schema, DatabaseStatus status)
      throws HistoryUnusableException {
    DatabaseSupervisor databaseSupervisor = new DatabaseSupervisor(settings, schema, status);
    databaseSupervisor.start();
    CommitThread commitThread = new CommitThread(databaseSupervisor);
    commitThread.indexIsBehind = true;
    commitThread.thread.start();
    return commitThread;
  }

  /** Does {@code work} in a transaction, maybe together with other work; waits for the commit. */
  public <T> T write(Work<T> work) throws HistoryException {
    CompletableFuture<T> done = new CompletableFuture<>();
    return jobs.submitAndWait(new WriteJob.Write<>(work, done), done);
  }

  /** Waits until every message that was committed before this call is in the search index. */
  public void awaitIndexed() throws HistoryException {
    if (indexIsBehind) {
      CompletableFuture<Boolean> done = new CompletableFuture<>();
      jobs.submitAndWait(new WriteJob.IndexAll(done), done);
    }
  }

  /** Writes the waiting jobs, closes the database and waits for the end of the thread. */
  @Override
  public void close() {
    jobs.submitEnd();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean isLast = false;
    while (!isLast) {
      List<WriteJob> taken = List.of();
      try {
        taken = jobs.takeAll(waitMillis());
        isLast = taken.stream().anyMatch(WriteJob.End.class::isInstance);
        runOnce(taken);
      } catch (RuntimeException | Error bug) {
        // This includes errors of the native driver. The callers wait for a result.
        LOG.error("fault in the history", bug);
        HistoryException reason = new HistoryException("fault in the history", bug);
        taken.forEach(writeJob -> writeJob.fail(reason));
        databaseSupervisor.fail(new SQLException(bug));
      }
    }
    jobs.failRemaining();
    databaseSupervisor.close();
  }

  private long waitMillis() {
    Optional<WritableDatabase> store = databaseSupervisor.database();
    return store.isPresent() && maintenance.isUrgent(store.get()) ? 0 : IDLE_MILLIS;
  }

  private void runOnce(List<WriteJob> taken) {
    List<WriteJob.Write<?>> writes = new ArrayList<>();
    List<WriteJob.IndexAll> catchUps = new ArrayList<>();
    for (WriteJob writeJob : taken) {
      switch (writeJob) {
        case WriteJob.Write<?> write -> writes.add(write);
        case WriteJob.IndexAll indexAll -> catchUps.add(indexAll);
        case WriteJob.End end -> {}
      }
    }
    databaseSupervisor.reopenIfNeeded();
    if (!writes.isEmpty()) {
      write(writes);
    }
    databaseSupervisor
        .database()
        .ifPresent(writableDatabase -> maintenance.step(writableDatabase, taken.isEmpty()));
    if (!catchUps.isEmpty()) {
      catchUpIndex(catchUps);
    }
    databaseSupervisor
        .database()
        .ifPresent(writableDatabase -> indexIsBehind = writableDatabase.indexer().backlog() > 0);
  }

  private void catchUpIndex(List<WriteJob.IndexAll> catchUps) {
    Optional<WritableDatabase> store = databaseSupervisor.database();
    if (store.isPresent() && maintenance.indexAll(store.get())) {
      catchUps.forEach(indexAll -> indexAll.done().complete(true));
    } else {
      HistoryException reason = databaseSupervisor.health().exception();
      catchUps.forEach(indexAll -> indexAll.fail(reason));
    }
  }

  /** Writes and commits {@code writes}, or as many of them as possible. */
  private void write(List<WriteJob.Write<?>> writes) {
    Optional<WritableDatabase> store = databaseSupervisor.database();
    if (store.isEmpty()) {
      HistoryException reason = databaseSupervisor.health().exception();
      writes.forEach(write -> write.fail(reason));
      return;
    }
    try {
      writeTogether(store.get(), writes);
    } catch (SQLException e) {
      if (SqliteFaults.of(e).isPresent()) {
        databaseSupervisor.fail(e);
        HistoryException reason = SqliteFaults.toException(e);
        writes.forEach(write -> write.fail(reason));
      } else {
        writeOneByOne(store.get(), writes, e);
      }
    } catch (RuntimeException bug) {
      writeOneByOne(store.get(), writes, bug);
    }
  }

  private void writeTogether(WritableDatabase writableDatabase, List<WriteJob.Write<?>> writes)
      throws SQLException {
    List<Runnable> reports = new ArrayList<>(writes.size());
    writableDatabase.begin();
    for (WriteJob.Write<?> write : writes) {
      reports.add(write.execute(writableDatabase.appender()));
    }
    long messages = writableDatabase.appender().takeStoredCount();
    if (messages > 0) {
      // Before the commit, so that a search by a user who has seen the messages waits for them.
      indexIsBehind = true;
    }
    writableDatabase.commit();
    if (writableDatabase.appender().takeTextErased()) {
      writableDatabase.noteErasedText();
    }
    writableDatabase.indexer().appended(messages);
    writableDatabase.sweeper().appended(messages);
    reports.forEach(Runnable::run);
  }

  /**
   * Writes each of {@code writes} in its own transaction, after they failed together with {@code
   * bug}.
   */
  private void writeOneByOne(
      WritableDatabase writableDatabase, List<WriteJob.Write<?>> writes, Exception bug) {
    try {
      writableDatabase.rollback();
    } catch (SQLException e) {
      databaseSupervisor.fail(e);
      HistoryException reason = SqliteFaults.toException(e);
      writes.forEach(write -> write.fail(reason));
      return;
    }
    if (writes.size() == 1) {
      LOG.error("fault in the history", bug);
      writes.getFirst().fail(new HistoryException("fault in the history", bug));
    } else {
      writes.forEach(write -> write(List.of(write)));
    }
  }
}

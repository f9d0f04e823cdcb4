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
 * The one thread that writes. It takes all that waits, writes it in one transaction, and tells
 * those who wait when that is committed: the slower the disk, the larger the groups. The public
 * part is for any thread; the rest belongs to the writer's.
 */
public final class CommitThread implements AutoCloseable {
  /** What is written in a transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T on(EntryAppender entryAppender) throws SQLException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(CommitThread.class);

  /** How long nothing has to come until it is quiet, and how often a failing store is tried. */
  private static final long QUIET_MILLIS = 1_000;

  private final WriteQueue jobs = new WriteQueue();
  private final StoreSupervisor storeSupervisor;
  private final Maintenance maintenance;
  private final Thread thread;
  private volatile boolean indexIsBehind;

  private CommitThread(StoreSupervisor storeSupervisor) {
    this.storeSupervisor = storeSupervisor;
    this.maintenance = new Maintenance(storeSupervisor);
    this.thread = Thread.ofPlatform().name("history-writer").unstarted(this::run);
  }

  /** Opens the store, which may fail and be opened later, and starts to write. */
  public static CommitThread start(HistorySettings settings, Schema schema, DatabaseStatus status)
      throws HistoryUnusableException {
    StoreSupervisor storeSupervisor = new StoreSupervisor(settings, schema, status);
    storeSupervisor.start();
    CommitThread commitThread = new CommitThread(storeSupervisor);
    commitThread.indexIsBehind = true;
    commitThread.thread.start();
    return commitThread;
  }

  /** Writes {@code work}, alone or with others; waits until it is committed. */
  public <T> T write(Work<T> work) throws HistoryException {
    CompletableFuture<T> done = new CompletableFuture<>();
    return jobs.awaitDone(new WriteJob.Write<>(work, done), done);
  }

  /** Waits until everything that was committed before is in the index. */
  public void catchUp() throws HistoryException {
    if (indexIsBehind) {
      CompletableFuture<Boolean> done = new CompletableFuture<>();
      jobs.awaitDone(new WriteJob.CatchUp(done), done);
    }
  }

  /** Writes what waits, and closes the store. */
  @Override
  public void close() {
    jobs.end();
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
        taken = jobs.takeAll(patienceMillis());
        isLast = taken.stream().anyMatch(WriteJob.End.class::isInstance);
        turn(taken);
      } catch (RuntimeException | Error bug) {
        // Also what the driver's native part throws: whoever waits must hear of it.
        LOG.error("fault in the history", bug);
        HistoryException why = new HistoryException("fault in the history", bug);
        taken.forEach(writeJob -> writeJob.fail(why));
        storeSupervisor.fail(new SQLException(bug));
      }
    }
    jobs.refuseTheRest();
    storeSupervisor.close();
  }

  private long patienceMillis() {
    Optional<OpenStore> store = storeSupervisor.store();
    return store.isPresent() && maintenance.isPressing(store.get()) ? 0 : QUIET_MILLIS;
  }

  private void turn(List<WriteJob> taken) {
    List<WriteJob.Write<?>> writes = new ArrayList<>();
    List<WriteJob.CatchUp> catchUps = new ArrayList<>();
    for (WriteJob writeJob : taken) {
      switch (writeJob) {
        case WriteJob.Write<?> write -> writes.add(write);
        case WriteJob.CatchUp catchUp -> catchUps.add(catchUp);
        case WriteJob.End end -> {}
      }
    }
    storeSupervisor.check();
    if (!writes.isEmpty()) {
      write(writes);
    }
    storeSupervisor.store().ifPresent(openStore -> maintenance.step(openStore, taken.isEmpty()));
    if (!catchUps.isEmpty()) {
      catchUp(catchUps);
    }
    storeSupervisor
        .store()
        .ifPresent(openStore -> indexIsBehind = openStore.indexer().backlog() > 0);
  }

  private void catchUp(List<WriteJob.CatchUp> catchUps) {
    Optional<OpenStore> store = storeSupervisor.store();
    if (store.isPresent() && maintenance.catchUp(store.get())) {
      catchUps.forEach(catchUp -> catchUp.done().complete(true));
    } else {
      HistoryException why = storeSupervisor.health().exception();
      catchUps.forEach(catchUp -> catchUp.fail(why));
    }
  }

  /** Writes all of {@code writes}, or those of them that can be. */
  private void write(List<WriteJob.Write<?>> writes) {
    Optional<OpenStore> store = storeSupervisor.store();
    if (store.isEmpty()) {
      HistoryException why = storeSupervisor.health().exception();
      writes.forEach(write -> write.fail(why));
      return;
    }
    try {
      writeTogether(store.get(), writes);
    } catch (SQLException e) {
      if (SqliteFaults.of(e).isPresent()) {
        storeSupervisor.fail(e);
        HistoryException why = SqliteFaults.toException(e);
        writes.forEach(write -> write.fail(why));
      } else {
        writeAlone(store.get(), writes, e);
      }
    } catch (RuntimeException bug) {
      writeAlone(store.get(), writes, bug);
    }
  }

  private void writeTogether(OpenStore openStore, List<WriteJob.Write<?>> writes)
      throws SQLException {
    List<Runnable> toTell = new ArrayList<>(writes.size());
    openStore.begin();
    for (WriteJob.Write<?> write : writes) {
      toTell.add(write.carryOut(openStore.appends()));
    }
    long messages = openStore.appends().takeCount();
    if (messages > 0) {
      // Before anybody knows of the messages, so that who knows of them can find them.
      indexIsBehind = true;
    }
    openStore.commit();
    if (openStore.appends().takeErased()) {
      openStore.leavesRemains();
    }
    openStore.indexer().appended(messages);
    openStore.sweeper().appended(messages);
    toTell.forEach(Runnable::run);
  }

  /** One of {@code writes} can't be written because of what it is: the others must not suffer. */
  private void writeAlone(OpenStore openStore, List<WriteJob.Write<?>> writes, Exception bug) {
    try {
      openStore.rollback();
    } catch (SQLException e) {
      storeSupervisor.fail(e);
      HistoryException why = SqliteFaults.toException(e);
      writes.forEach(write -> write.fail(why));
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

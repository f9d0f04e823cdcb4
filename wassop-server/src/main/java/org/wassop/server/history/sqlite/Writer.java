package org.wassop.server.history.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.HistoryRefusedException;

/**
 * The one thread that writes. It takes all that waits, writes it in one transaction, and tells
 * those who wait when that is committed: the slower the disk, the larger the groups. The public
 * part is for any thread; the rest belongs to the writer's.
 */
final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  /** How long nothing has to come until it is quiet, and how often a failing store is tried. */
  private static final long QUIET_MILLIS = 1_000;

  private final JobQueue jobs = new JobQueue();
  private final Keeper keeper;
  private final Upkeep upkeep;
  private final Thread thread;
  private volatile boolean indexIsBehind;

  private Writer(Keeper keeper) {
    this.keeper = keeper;
    this.upkeep = new Upkeep(keeper);
    this.thread = Thread.ofPlatform().name("history-writer").unstarted(this::run);
  }

  /** Opens the store, which may fail and be opened later, and starts to write. */
  static Writer start(HistorySettings settings, Schema schema) throws HistoryRefusedException {
    Keeper keeper = new Keeper(settings, schema);
    keeper.start();
    Writer writer = new Writer(keeper);
    writer.indexIsBehind = true;
    writer.thread.start();
    return writer;
  }

  /** The store, for its {@code id}, how many times it was {@code opened}, and to suspect it. */
  Keeper keeper() {
    return keeper;
  }

  /** Writes {@code work}, alone or with others; waits until it is committed. */
  <T> T write(Job.Work<T> work) throws HistoryException {
    CompletableFuture<T> done = new CompletableFuture<>();
    return jobs.awaitDone(new Job.Write<>(work, done), done);
  }

  /** Waits until everything that was committed before is in the index. */
  void catchUp() throws HistoryException {
    if (indexIsBehind) {
      CompletableFuture<Boolean> done = new CompletableFuture<>();
      jobs.awaitDone(new Job.CatchUp(done), done);
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
      List<Job> taken = List.of();
      try {
        taken = jobs.takeAll(patienceMillis());
        isLast = taken.stream().anyMatch(Job.End.class::isInstance);
        turn(taken);
      } catch (RuntimeException | Error bug) {
        // Also what the driver's native part throws: whoever waits must hear of it.
        LOG.error("fault in the history", bug);
        HistoryException why = new HistoryException("fault in the history", bug);
        taken.forEach(job -> job.fail(why));
        keeper.fail(new SQLException(bug));
      }
    }
    jobs.refuseTheRest();
    keeper.close();
  }

  private long patienceMillis() {
    Optional<Store> store = keeper.store();
    return store.isPresent() && upkeep.isPressing(store.get()) ? 0 : QUIET_MILLIS;
  }

  private void turn(List<Job> taken) {
    List<Job.Write<?>> writes = new ArrayList<>();
    List<Job.CatchUp> catchUps = new ArrayList<>();
    for (Job job : taken) {
      switch (job) {
        case Job.Write<?> write -> writes.add(write);
        case Job.CatchUp catchUp -> catchUps.add(catchUp);
        case Job.End end -> {}
      }
    }
    keeper.check();
    if (!writes.isEmpty()) {
      write(writes);
    }
    keeper.store().ifPresent(store -> upkeep.step(store, taken.isEmpty()));
    if (!catchUps.isEmpty()) {
      catchUp(catchUps);
    }
    keeper.store().ifPresent(store -> indexIsBehind = store.indexer().backlog() > 0);
  }

  private void catchUp(List<Job.CatchUp> catchUps) {
    Optional<Store> store = keeper.store();
    if (store.isPresent() && upkeep.catchUp(store.get())) {
      catchUps.forEach(catchUp -> catchUp.done().complete(true));
    } else {
      HistoryException why = keeper.health().exception();
      catchUps.forEach(catchUp -> catchUp.fail(why));
    }
  }

  /** Writes all of {@code writes}, or those of them that can be. */
  private void write(List<Job.Write<?>> writes) {
    Optional<Store> store = keeper.store();
    if (store.isEmpty()) {
      HistoryException why = keeper.health().exception();
      writes.forEach(write -> write.fail(why));
      return;
    }
    try {
      writeTogether(store.get(), writes);
    } catch (SQLException e) {
      if (Fault.of(e).isPresent()) {
        keeper.fail(e);
        HistoryException why = Fault.toException(e);
        writes.forEach(write -> write.fail(why));
      } else {
        writeAlone(store.get(), writes, e);
      }
    } catch (RuntimeException bug) {
      writeAlone(store.get(), writes, bug);
    }
  }

  private void writeTogether(Store store, List<Job.Write<?>> writes) throws SQLException {
    List<Runnable> toTell = new ArrayList<>(writes.size());
    store.begin();
    for (Job.Write<?> write : writes) {
      toTell.add(write.carryOut(store.appends()));
    }
    long messages = store.appends().takeCount();
    if (messages > 0) {
      // Before anybody knows of the messages, so that who knows of them can find them.
      indexIsBehind = true;
    }
    store.commit();
    if (store.appends().takeErased()) {
      store.leavesRemains();
    }
    store.indexer().appended(messages);
    store.sweeper().appended(messages);
    toTell.forEach(Runnable::run);
  }

  /** One of {@code writes} can't be written because of what it is: the others must not suffer. */
  private void writeAlone(Store store, List<Job.Write<?>> writes, Exception bug) {
    try {
      store.rollback();
    } catch (SQLException e) {
      keeper.fail(e);
      HistoryException why = Fault.toException(e);
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

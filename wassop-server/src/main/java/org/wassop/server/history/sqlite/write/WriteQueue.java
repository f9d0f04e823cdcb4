package org.wassop.server.history.sqlite.write;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.sqlite.database.BlockingWait;

/**
 * The bounded queue of jobs for the commit thread. A caller blocks while it is full. Safe for use
 * by any thread, but only the commit thread takes jobs.
 */
final class WriteQueue {
  private static final int CAPACITY = 4_096;
  private static final long OFFER_MILLIS = 1_000;

  private final BlockingQueue<WriteJob> jobs = new ArrayBlockingQueue<>(CAPACITY);
  private volatile boolean ending;
  private volatile boolean ended;

  /** Queues {@code job}, and waits for its result {@code done}. */
  <T> T submitAndWait(WriteJob job, CompletableFuture<T> done) throws HistoryException {
    if (ending) {
      throw closed();
    }
    put(job);
    return BlockingWait.await(done);
  }

  /** Queues the last job; callers that come later fail. */
  void submitEnd() {
    ending = true;
    put(new WriteJob.End());
  }

  private void put(WriteJob job) {
    boolean interrupted = false;
    boolean queued = false;
    while (!queued && !ended) {
      try {
        queued = jobs.offer(job, OFFER_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (ended) {
      job.fail(closed());
    }
  }

  /** Takes all waiting jobs; waits up to {@code millis} for one, and may return none. */
  List<WriteJob> takeAll(long millis) {
    List<WriteJob> taken = new ArrayList<>();
    try {
      WriteJob first = jobs.poll(millis, TimeUnit.MILLISECONDS);
      if (first != null) {
        taken.add(first);
        jobs.drainTo(taken);
      }
    } catch (InterruptedException e) {
      // Nobody interrupts the commit thread: it ends with its last job.
    }
    return taken;
  }

  /** Fails the waiting jobs, and all that are queued later. */
  void failRemaining() {
    ended = true;
    List<WriteJob> rest = new ArrayList<>();
    jobs.drainTo(rest);
    rest.forEach(job -> job.fail(closed()));
  }

  private static HistoryException closed() {
    return new HistoryException("the history is closed");
  }
}

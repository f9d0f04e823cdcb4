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
 * The jobs that wait for the writer, in order and bounded: who comes while it is full waits. For
 * any thread, but only the writer takes.
 */
final class WriteQueue {
  private static final int PLACES = 4_096;
  private static final long LOOK_AGAIN_MILLIS = 1_000;

  private final BlockingQueue<WriteJob> waiting = new ArrayBlockingQueue<>(PLACES);
  private volatile boolean ending;
  private volatile boolean ended;

  /** Puts {@code writeJob} behind the others and waits until {@code done}, which is the job's. */
  <T> T awaitDone(WriteJob writeJob, CompletableFuture<T> done) throws HistoryException {
    if (ending) {
      throw closed();
    }
    put(writeJob);
    return BlockingWait.await(done);
  }

  /** Puts in the last job; nobody else's is taken after it. */
  void end() {
    ending = true;
    put(new WriteJob.End());
  }

  private void put(WriteJob writeJob) {
    boolean interrupted = false;
    boolean placed = false;
    while (!placed && !ended) {
      try {
        placed = waiting.offer(writeJob, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (ended) {
      writeJob.fail(closed());
    }
  }

  /** Takes all that waits, and waits for it up to {@code millis}; maybe there is nothing. */
  List<WriteJob> takeAll(long millis) {
    List<WriteJob> taken = new ArrayList<>();
    try {
      WriteJob first = waiting.poll(millis, TimeUnit.MILLISECONDS);
      if (first != null) {
        taken.add(first);
        waiting.drainTo(taken);
      }
    } catch (InterruptedException e) {
      // Nobody interrupts the writer: it ends by its last job.
    }
    return taken;
  }

  /** Takes nothing more: what waits or still comes has failed. */
  void refuseTheRest() {
    ended = true;
    List<WriteJob> rest = new ArrayList<>();
    waiting.drainTo(rest);
    rest.forEach(writeJob -> writeJob.fail(closed()));
  }

  private static HistoryException closed() {
    return new HistoryException("the history is closed");
  }
}

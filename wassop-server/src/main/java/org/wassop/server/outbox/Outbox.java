package org.wassop.server.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to one connection, in order and bounded in bytes. Any thread may put
 * something in: that never blocks and never reorders. What has to be said is {@link #add}ed; when
 * it is too much, everything waiting is dropped, the farewell takes its place, and nothing more is
 * taken. What can be had later too is {@link #offer}ed, and refused long before that. One thread,
 * the writer, {@link #take}s.
 */
public final class Outbox {
  private static final int MAX_WRITE_BYTES = 64 * 1024;

  private final Bounds bounds;
  private final Supplier<Chunk> farewell;
  private final Runnable onOverflow;
  private final ArrayDeque<Chunk> waiting = new ArrayDeque<>(2);
  private List<Runnable> refused = new ArrayList<>(0);
  private int waitingBytes;
  private long takenBytes;
  private boolean finished;
  private boolean writerIdle;
  private @Nullable Thread writer;
  private @Nullable Thread waiter;

  /**
   * How much may wait.
   *
   * @param offered most bytes with which something that is offered still fits
   * @param added most bytes with which something that is added still fits
   */
  public record Bounds(int offered, int added) {
    /** One bound for both. */
    public static Bounds of(int bytes) {
      return new Bounds(bytes, bytes);
    }

    /** So little waits that what was refused may be offered again. */
    int low() {
      return offered / 2;
    }
  }

  /**
   * An outbox of {@code bounds}. When they don't suffice, {@code farewell} is the last thing
   * written, and {@code onOverflow} is called once, by the thread that added; it must not block.
   */
  public Outbox(Bounds bounds, Supplier<Chunk> farewell, Runnable onOverflow) {
    this.bounds = bounds;
    this.farewell = farewell;
    this.onOverflow = onOverflow;
  }

  /** Puts {@code chunk} behind what is waiting; a finished outbox ignores it. */
  public void add(Chunk chunk) {
    boolean overflow = false;
    Thread wake;
    Thread wakeWaiter = null;
    synchronized (this) {
      if (finished || chunk.length() == 0) {
        return;
      }
      if (waitingBytes + chunk.length() > bounds.added()) {
        overflow = true;
        wakeWaiter = waiter;
        waiting.clear();
        waitingBytes = 0;
        finished = true;
        put(farewell.get());
      } else {
        put(chunk);
      }
      wake = idleWriter();
    }
    LockSupport.unpark(wake);
    LockSupport.unpark(wakeWaiter);
    if (overflow) {
      onOverflow.run();
    }
  }

  /**
   * Puts {@code chunk} behind what is waiting, if there is place. If not, {@code whenDrained} is
   * called once there is, by the writer; it must not block. A finished outbox ignores it all.
   */
  public boolean offer(Chunk chunk, Runnable whenDrained) {
    return put(chunk, whenDrained);
  }

  /** Puts {@code chunk} behind what is waiting, if there is place; if not, it is gone. */
  public void offer(Chunk chunk) {
    put(chunk, null);
  }

  private boolean put(Chunk chunk, @Nullable Runnable whenDrained) {
    Thread wake;
    synchronized (this) {
      if (finished || chunk.length() == 0) {
        return true;
      }
      if (waitingBytes + chunk.length() > bounds.offered() && waitingBytes > 0) {
        if (whenDrained != null) {
          refused.add(whenDrained);
        }
        return false;
      }
      put(chunk);
      wake = idleWriter();
    }
    LockSupport.unpark(wake);
    return true;
  }

  private void put(Chunk chunk) {
    waiting.add(chunk);
    waitingBytes += chunk.length();
  }

  /** Takes nothing more; what is waiting, and then {@code last}, are still written. */
  public void finish(Chunk last) {
    Thread wake;
    Thread wakeWaiter;
    synchronized (this) {
      if (finished) {
        return;
      }
      if (last.length() > 0) {
        put(last);
      }
      finished = true;
      wake = idleWriter();
      wakeWaiter = waiter;
    }
    LockSupport.unpark(wake);
    LockSupport.unpark(wakeWaiter);
  }

  private @Nullable Thread idleWriter() {
    if (!writerIdle) {
      return null;
    }
    writerIdle = false;
    return writer;
  }

  /**
   * Waits until so little is waiting that a good deal fits; for one thread at a time. False when
   * the outbox is finished, or {@code stall} has passed without a byte being taken.
   */
  public boolean awaitPlace(Duration stall) {
    long taken = -1;
    long deadline = 0;
    try {
      while (true) {
        synchronized (this) {
          if (finished) {
            return false;
          }
          if (waitingBytes <= bounds.low()) {
            return true;
          }
          waiter = Thread.currentThread();
          if (takenBytes != taken) {
            taken = takenBytes;
            deadline = System.nanoTime() + stall.toNanos();
          }
        }
        long left = deadline - System.nanoTime();
        if (left <= 0 || Thread.currentThread().isInterrupted()) {
          return false;
        }
        LockSupport.parkNanos(this, left);
      }
    } finally {
      synchronized (this) {
        waiter = null;
      }
    }
  }

  /**
   * The writer waits here for the next bytes: all that is waiting, up to a good size for one write.
   * None when the outbox is finished and empty.
   */
  public @Nullable Chunk take() {
    while (true) {
      Chunk next = null;
      Thread wake = null;
      List<Runnable> drained = List.of();
      synchronized (this) {
        if (!waiting.isEmpty()) {
          next = gather();
          if (waitingBytes <= bounds.low()) {
            wake = waiter;
            drained = takeRefused();
          }
        } else if (finished) {
          return null;
        } else {
          writer = Thread.currentThread();
          writerIdle = true;
        }
      }
      if (next != null) {
        LockSupport.unpark(wake);
        drained.forEach(Runnable::run);
        return next;
      }
      LockSupport.park(this);
    }
  }

  private List<Runnable> takeRefused() {
    if (refused.isEmpty()) {
      return List.of();
    }
    List<Runnable> taken = refused;
    refused = new ArrayList<>(0);
    return taken;
  }

  private Chunk gather() {
    Chunk first = waiting.remove();
    int total = first.length();
    if (!waiting.isEmpty() && total + waiting.element().length() <= MAX_WRITE_BYTES) {
      int size = (int) Math.min(waitingBytes, (long) MAX_WRITE_BYTES);
      byte[] bytes = new byte[size];
      total = 0;
      for (Chunk next = first; next != null; ) {
        System.arraycopy(next.bytes(), next.from(), bytes, total, next.length());
        total += next.length();
        Chunk following = waiting.peek();
        next = following != null && total + following.length() <= size ? waiting.remove() : null;
      }
      first = new Chunk(bytes, 0, total);
    }
    waitingBytes -= total;
    takenBytes += total;
    return first;
  }
}

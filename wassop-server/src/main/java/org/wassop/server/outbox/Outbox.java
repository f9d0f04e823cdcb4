package org.wassop.server.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The queue of chunks that wait to be written to one connection, in order and bounded in bytes. Any
 * thread may put chunks in, which never blocks and never reorders. {@link #add} is for what the
 * client must get: when too much waits already, the outbox drops everything that waits, puts a
 * farewell in its place, and takes nothing more. {@link #offer} is for what the client can also get
 * later: it is refused long before that. A chunk of any size fits into an empty outbox, so that a
 * client which reads everything is never refused anything. One thread, the writer, calls {@link
 * #take}.
 */
public final class Outbox {
  private static final int MAX_WRITE_BYTES = 64 * 1024;

  private final Bounds bounds;
  private final Supplier<Chunk> farewell;
  private final Runnable onOverflow;
  private final ArrayDeque<Chunk> waiting = new ArrayDeque<>(2);
  private List<Runnable> onDrained = new ArrayList<>(0);
  private int waitingBytes;
  private long takenBytes;
  private boolean finished;
  private boolean writerIdle;
  private @Nullable Thread writer;
  private @Nullable Thread spaceWaiter;

  /**
   * How many bytes may wait.
   *
   * @param maxOffered the most bytes with an offered chunk, unless nothing else waits
   * @param maxAdded how many waiting bytes leave no space for an added chunk: the most that ever
   *     wait are these and one chunk
   */
  public record Bounds(int maxOffered, int maxAdded) {
    /** Returns bounds of {@code bytes} for both. */
    public static Bounds of(int bytes) {
      return new Bounds(bytes, bytes);
    }

    /** Returns the level at which the outbox counts as drained. */
    int drainedBytes() {
      return maxOffered / 2;
    }
  }

  /**
   * Creates an empty outbox. When a chunk is added while as much as {@code bounds} allow waits,
   * {@code farewell} is the last thing written, and {@code onOverflow} is called once, on the
   * thread that added; it must not block.
   */
  public Outbox(Bounds bounds, Supplier<Chunk> farewell, Runnable onOverflow) {
    this.bounds = bounds;
    this.farewell = farewell;
    this.onOverflow = onOverflow;
  }

  /**
   * Appends {@code chunk}, of whatever size, unless too much waits before it. A finished outbox
   * ignores it.
   */
  public void add(Chunk chunk) {
    boolean overflow = false;
    Thread wake;
    Thread wakeWaiter = null;
    synchronized (this) {
      if (finished || chunk.length() == 0) {
        return;
      }
      if (waitingBytes >= bounds.maxAdded()) {
        overflow = true;
        wakeWaiter = spaceWaiter;
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
   * Appends {@code chunk} if there is space, and returns whether there was. If not, {@code
   * whenDrained} is called on the writer's thread once the outbox has drained; it must not block. A
   * finished outbox ignores the chunk and returns true.
   */
  public boolean offer(Chunk chunk, Runnable whenDrained) {
    return put(chunk, whenDrained);
  }

  /** Appends {@code chunk} if there is space, and drops it otherwise. */
  public void offer(Chunk chunk) {
    put(chunk, null);
  }

  private boolean put(Chunk chunk, @Nullable Runnable whenDrained) {
    Thread wake;
    synchronized (this) {
      if (finished || chunk.length() == 0) {
        return true;
      }
      if (waitingBytes + chunk.length() > bounds.maxOffered() && waitingBytes > 0) {
        if (whenDrained != null) {
          onDrained.add(whenDrained);
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

  /** Takes nothing more. What waits, and then {@code last}, are still written. */
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
      wakeWaiter = spaceWaiter;
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
   * Blocks until the outbox has drained. Returns false if it is finished, if the writer has taken
   * nothing for as long as {@code stall}, or if the thread is interrupted. For one thread at a
   * time.
   */
  public boolean awaitSpace(Duration stall) {
    long taken = -1;
    long deadline = 0;
    try {
      while (true) {
        synchronized (this) {
          if (finished) {
            return false;
          }
          if (waitingBytes <= bounds.drainedBytes()) {
            return true;
          }
          spaceWaiter = Thread.currentThread();
          if (takenBytes != taken) {
            taken = takenBytes;
            deadline = System.nanoTime() + stall.toNanos();
          }
        }
        long remaining = deadline - System.nanoTime();
        if (remaining <= 0 || Thread.currentThread().isInterrupted()) {
          return false;
        }
        LockSupport.parkNanos(this, remaining);
      }
    } finally {
      synchronized (this) {
        spaceWaiter = null;
      }
    }
  }

  /**
   * Blocks until there are bytes, and removes all that wait, up to a good size for one write.
   * Returns null once the outbox is finished and empty. Only for the writer.
   */
  public @Nullable Chunk take() {
    while (true) {
      Chunk next = null;
      Thread wake = null;
      List<Runnable> drained = List.of();
      synchronized (this) {
        if (!waiting.isEmpty()) {
          next = gather();
          if (waitingBytes <= bounds.drainedBytes()) {
            wake = spaceWaiter;
            drained = takeOnDrained();
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

  private List<Runnable> takeOnDrained() {
    if (onDrained.isEmpty()) {
      return List.of();
    }
    List<Runnable> taken = onDrained;
    onDrained = new ArrayList<>(0);
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

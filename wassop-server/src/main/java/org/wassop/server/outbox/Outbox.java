package org.wassop.server.outbox;

import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to one connection, in order. Any thread may {@link #add}: it never
 * blocks, never reorders, and keeps at most so many bytes. What comes after that is too much:
 * everything waiting is dropped, the farewell takes its place, and nothing more is taken. One
 * thread, the writer, {@link #take}s.
 */
public final class Outbox {
  private static final int MAX_WRITE_BYTES = 64 * 1024;

  private final int maxBytes;
  private final Supplier<Chunk> farewell;
  private final Runnable onOverflow;
  private final ArrayDeque<Chunk> waiting = new ArrayDeque<>(2);
  private int waitingBytes;
  private boolean finished;
  private boolean writerIdle;
  private @Nullable Thread writer;

  /**
   * An outbox of at most {@code maxBytes}. When they don't suffice, {@code farewell} is the last
   * thing written, and {@code onOverflow} is called once, by the thread that added; it must not
   * block.
   */
  public Outbox(int maxBytes, Supplier<Chunk> farewell, Runnable onOverflow) {
    this.maxBytes = maxBytes;
    this.farewell = farewell;
    this.onOverflow = onOverflow;
  }

  /** Puts {@code chunk} behind what is waiting; a finished outbox ignores it. */
  public void add(Chunk chunk) {
    boolean overflow = false;
    Thread wake;
    synchronized (this) {
      if (finished || chunk.length() == 0) {
        return;
      }
      if (waitingBytes + chunk.length() > maxBytes) {
        overflow = true;
        Chunk last = farewell.get();
        waiting.clear();
        waiting.add(last);
        waitingBytes = last.length();
        finished = true;
      } else {
        waiting.add(chunk);
        waitingBytes += chunk.length();
      }
      wake = idleWriter();
    }
    LockSupport.unpark(wake);
    if (overflow) {
      onOverflow.run();
    }
  }

  /** Takes nothing more; what is waiting, and then {@code last}, are still written. */
  public void finish(Chunk last) {
    Thread wake;
    synchronized (this) {
      if (finished) {
        return;
      }
      if (last.length() > 0) {
        waiting.add(last);
        waitingBytes += last.length();
      }
      finished = true;
      wake = idleWriter();
    }
    LockSupport.unpark(wake);
  }

  private @Nullable Thread idleWriter() {
    if (!writerIdle) {
      return null;
    }
    writerIdle = false;
    return writer;
  }

  /**
   * The writer waits here for the next bytes: all that is waiting, up to a good size for one write.
   * None when the outbox is finished and empty.
   */
  public @Nullable Chunk take() {
    while (true) {
      synchronized (this) {
        if (!waiting.isEmpty()) {
          return gather();
        }
        if (finished) {
          return null;
        }
        writer = Thread.currentThread();
        writerIdle = true;
      }
      LockSupport.park(this);
    }
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
    return first;
  }
}

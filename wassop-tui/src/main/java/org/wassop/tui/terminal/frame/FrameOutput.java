package org.wassop.tui.terminal.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The way to the terminal: collects bytes, and hands them on in one write at {@link #flush}, while
 * it is open.
 *
 * <p>Writing and flushing belong to the UI thread; opening and closing to any thread. What is
 * flushed while it is closed is dropped, so a late frame never lands on the shell's screen.
 */
final class FrameOutput extends OutputStream {
  private enum State {
    CLOSED,
    OPEN,
    CLOSED_FOR_GOOD
  }

  private final OutputStream device;
  private final ReentrantLock writing = new ReentrantLock();
  private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private final AtomicReference<State> state = new AtomicReference<>(State.CLOSED);

  FrameOutput(OutputStream device) {
    this.device = device;
  }

  @Override
  public void write(int oneByte) {
    collected.write(oneByte);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    collected.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    if (collected.size() == 0) {
      return;
    }
    byte[] bytes = collected.toByteArray();
    collected.reset();
    writing.lock();
    try {
      if (state.get() == State.OPEN) {
        device.write(bytes);
        device.flush();
      }
    } finally {
      writing.unlock();
    }
  }

  /**
   * Begins with {@code opening}, or with {@code again} if it is open already, and not at all once
   * it is closed for good.
   */
  void open(byte[] opening, byte[] again) throws IOException {
    writing.lock();
    try {
      boolean first = state.compareAndSet(State.CLOSED, State.OPEN);
      if (state.get() == State.OPEN) {
        device.write(first ? opening : again);
        device.flush();
      }
    } finally {
      writing.unlock();
    }
  }

  /** Ends with {@code closing} if it is open. May be opened again. */
  void close(byte[] closing, Duration patience) throws IOException {
    if (state.compareAndSet(State.OPEN, State.CLOSED)) {
      writeLast(closing, patience);
    }
  }

  /** Ends with {@code closing} if it is open, and is never opened again. Idempotent. */
  void closeForGood(byte[] closing, Duration patience) throws IOException {
    if (state.getAndSet(State.CLOSED_FOR_GOOD) == State.OPEN) {
      writeLast(closing, patience);
    }
  }

  /** Waits for a frame that is being written; gives up on a terminal that takes no more bytes. */
  private void writeLast(byte[] closing, Duration patience) throws IOException {
    try {
      if (writing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          device.write(closing);
          device.flush();
        } finally {
          writing.unlock();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.wassop.tui.terminal.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The buffered output to the terminal. Collects bytes, and passes them on in one write at {@link
 * #flush} while it is open. Bytes flushed while it is closed are dropped, so a late frame never
 * lands on the shell's screen.
 *
 * <p>Only the UI thread writes and flushes; any thread may open and close.
 */
final class FrameOutput extends OutputStream {
  private enum State {
    CLOSED,
    OPEN,
    CLOSED_FOR_GOOD
  }

  private final OutputStream device;
  private final ReentrantLock writing = new ReentrantLock();
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private final AtomicReference<State> state = new AtomicReference<>(State.CLOSED);

  FrameOutput(OutputStream device) {
    this.device = device;
  }

  @Override
  public void write(int b) {
    buffer.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    buffer.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    if (buffer.size() == 0) {
      return;
    }
    byte[] bytes = buffer.toByteArray();
    buffer.reset();
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
   * Opens the output and writes {@code opening}, or {@code reopening} if it is open already. Does
   * nothing once it is closed for good.
   */
  void open(byte[] opening, byte[] reopening) throws IOException {
    writing.lock();
    try {
      boolean first = state.compareAndSet(State.CLOSED, State.OPEN);
      if (state.get() == State.OPEN) {
        device.write(first ? opening : reopening);
        device.flush();
      }
    } finally {
      writing.unlock();
    }
  }

  /**
   * Writes {@code closing} and closes, if open. It may be opened again. Drops {@code closing} if a
   * frame being written takes longer than {@code timeout}.
   */
  void close(byte[] closing, Duration timeout) throws IOException {
    if (state.compareAndSet(State.OPEN, State.CLOSED)) {
      writeLast(closing, timeout);
    }
  }

  /** Like {@link #close(byte[], Duration)}, but for good. Idempotent. */
  void closeForGood(byte[] closing, Duration timeout) throws IOException {
    if (state.getAndSet(State.CLOSED_FOR_GOOD) == State.OPEN) {
      writeLast(closing, timeout);
    }
  }

  /** Waits for a frame being written; gives up on a terminal that accepts no more bytes. */
  private void writeLast(byte[] closing, Duration timeout) throws IOException {
    try {
      if (writing.tryLock(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
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

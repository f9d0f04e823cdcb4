package org.wassop.server.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

/**
 * A stream between the log and standard error that never holds up who writes. Whole lines wait in a
 * bounded queue, which one thread writes out. Lines for which there is no room are left out, and a
 * line in their place tells how many. Safe to use from any thread.
 */
public final class LogOutput extends OutputStream {
  private final OutputStream target;
  private final int maxBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ByteArrayOutputStream unfinishedLine = new ByteArrayOutputStream();
  private boolean unfinishedLineTooLong;
  private LogBatch waiting = new LogBatch();
  private boolean writing;
  private volatile LongFunction<String> leftOutLine;

  private LogOutput(OutputStream target, int maxBytes, LongFunction<String> leftOutLine) {
    this.target = target;
    this.maxBytes = maxBytes;
    this.leftOutLine = leftOutLine;
  }

  /**
   * Starts to write to {@code target}. At most {@code maxBytes} wait, and as many are being
   * written. {@code leftOutLine} returns the line for a number of lines that were left out.
   */
  public static LogOutput start(
      OutputStream target, int maxBytes, LongFunction<String> leftOutLine) {
    LogOutput output = new LogOutput(target, maxBytes, leftOutLine);
    Thread.ofPlatform().daemon().name("log").start(output::writeOut);
    return output;
  }

  /** Sets what returns the line for a number of lines that were left out. */
  public void setLeftOutLine(LongFunction<String> leftOutLine) {
    this.leftOutLine = leftOutLine;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /** Takes the bytes; a line begins to wait when its end has come. Never blocks. */
  @Override
  public void write(byte[] bytes, int offset, int length) {
    lock.lock();
    try {
      int start = offset;
      for (int i = offset; i < offset + length; i++) {
        if (bytes[i] == '\n') {
          addToLine(bytes, start, i + 1 - start);
          endLine();
          start = i + 1;
        }
      }
      addToLine(bytes, start, offset + length - start);
    } finally {
      lock.unlock();
    }
  }

  private void addToLine(byte[] bytes, int start, int length) {
    if (unfinishedLine.size() + length > maxBytes) {
      unfinishedLineTooLong = true;
    } else if (!unfinishedLineTooLong) {
      unfinishedLine.write(bytes, start, length);
    }
  }

  /**
   * Once a line was left out, so are the next ones, until what waits is taken: one gap, not many.
   */
  private void endLine() {
    if (unfinishedLineTooLong
        || waiting.leftOut() > 0
        || waiting.size() + unfinishedLine.size() > maxBytes) {
      waiting.leaveOut();
    } else {
      waiting.add(unfinishedLine);
    }
    unfinishedLine.reset();
    unfinishedLineTooLong = false;
    changed.signalAll();
  }

  /**
   * Waits until all whole lines are written, for {@code max} at most. Returns false if some are
   * not.
   */
  public boolean awaitWritten(Duration max) {
    long nanos = max.toNanos();
    lock.lock();
    try {
      while (writing || !waiting.isEmpty()) {
        if (nanos <= 0) {
          return false;
        }
        nanos = changed.awaitNanos(nanos);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Runs on the thread of the log, for ever. What can't be written counts as left out. */
  private void writeOut() {
    long notWritten = 0;
    try {
      while (true) {
        LogBatch batch = take();
        try {
          target.write(batch.text(notWritten, leftOutLine));
          target.flush();
          notWritten = 0;
        } catch (IOException e) {
          notWritten += batch.lines() + batch.leftOut();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private LogBatch take() throws InterruptedException {
    lock.lock();
    try {
      writing = false;
      changed.signalAll();
      while (waiting.isEmpty()) {
        changed.await();
      }
      writing = true;
      LogBatch batch = waiting;
      waiting = new LogBatch();
      return batch;
    } finally {
      lock.unlock();
    }
  }
}

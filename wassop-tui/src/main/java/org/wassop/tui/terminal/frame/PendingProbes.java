package org.wassop.tui.terminal.frame;

import java.time.Duration;

/** How many questions the terminal hasn't answered yet. Any thread. */
final class PendingProbes {
  private int count;
  private long lastAsked;

  /** A question is about to be written. */
  synchronized void asked() {
    count++;
    lastAsked = System.nanoTime();
  }

  /** An answer was read. */
  synchronized void answered() {
    count = Math.max(0, count - 1);
    notifyAll();
  }

  /** Expects no answer any more. */
  synchronized void forget() {
    count = 0;
    notifyAll();
  }

  /**
   * Waits until all is answered, but no longer than {@code patience}, and not at all once the last
   * question is {@code hopeless} old. Gives whether all is answered.
   */
  synchronized boolean await(Duration patience, Duration hopeless) throws InterruptedException {
    long begin = System.nanoTime();
    long left = begin - lastAsked < hopeless.toNanos() ? patience.toNanos() : 0;
    while (count > 0 && left > 0) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
      left = patience.toNanos() - (System.nanoTime() - begin);
    }
    return count == 0;
  }
}

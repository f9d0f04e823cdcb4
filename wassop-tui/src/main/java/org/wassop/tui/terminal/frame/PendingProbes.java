package org.wassop.tui.terminal.frame;

import java.time.Duration;

/** Counts the probes that the terminal hasn't answered. Any thread. */
final class PendingProbes {
  private int count;
  private long lastSent;

  /** Records that a probe is about to be written. */
  synchronized void sent() {
    count++;
    lastSent = System.nanoTime();
  }

  /** Records that an answer was read. */
  synchronized void answered() {
    count = Math.max(0, count - 1);
    notifyAll();
  }

  /** Forgets all pending probes. */
  synchronized void clear() {
    count = 0;
    notifyAll();
  }

  /**
   * Waits until no probe is pending, but no longer than {@code timeout}, and not at all if the last
   * probe is older than {@code expiry}. Returns whether no probe is pending.
   */
  synchronized boolean await(Duration timeout, Duration expiry) throws InterruptedException {
    long begin = System.nanoTime();
    long left = begin - lastSent < expiry.toNanos() ? timeout.toNanos() : 0;
    while (count > 0 && left > 0) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
      left = timeout.toNanos() - (System.nanoTime() - begin);
    }
    return count == 0;
  }
}

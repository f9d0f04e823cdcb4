package org.wassop.server.log;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits lines of one kind: so many at once, and then so many a second. It counts those that are
 * left out. Safe to call from any thread.
 */
final class LogRateLimit {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long TELL_AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final int burst;
  private final int perSecond;
  private final LongSupplier nanoTime;
  private double allowed;
  private long since;
  private long leftOut;
  private long firstLeftOut;

  /** Creates a limit; {@code nanoTime} is its clock, as {@link System#nanoTime}. */
  LogRateLimit(int burst, int perSecond, LongSupplier nanoTime) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
    this.allowed = burst;
    this.since = nanoTime.getAsLong();
  }

  /** Returns whether one more line may be logged now; counts it if not. */
  synchronized boolean permits() {
    long now = nanoTime.getAsLong();
    allowed = Math.min(burst, allowed + (now - since) / NANOS_PER_SECOND * perSecond);
    since = now;
    if (allowed >= 1) {
      allowed--;
      return true;
    }
    if (leftOut++ == 0) {
      firstLeftOut = now;
    }
    return false;
  }

  /**
   * Returns how many lines were left out since this was last told, and counts from 0 again. Within
   * a second of the first of them it returns 0, so that a flood is not told too often.
   */
  synchronized long takeLeftOutIfDue() {
    return leftOut > 0 && nanoTime.getAsLong() - firstLeftOut >= TELL_AFTER_NANOS
        ? takeLeftOut()
        : 0;
  }

  /** Returns how many lines were left out since this was last told, and counts from 0 again. */
  synchronized long takeLeftOut() {
    long taken = leftOut;
    leftOut = 0;
    return taken;
  }
}

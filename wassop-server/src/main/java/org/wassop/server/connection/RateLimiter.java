package org.wassop.server.connection;

import java.time.Duration;

/**
 * Keeps one client to its pace: so many requests at once, and then so many a second. It never
 * refuses; it says how long to wait before the next one is read. Owned by the reader thread.
 */
final class RateLimiter {
  private static final double NANOS_PER_SECOND = 1e9;

  private final ConnectionLimits.Pace limit;
  private double allowed;
  private long since;

  /** A client that begins at {@code nowNanos} of {@link System#nanoTime}. */
  RateLimiter(ConnectionLimits.Pace limit, long nowNanos) {
    this.limit = limit;
    this.allowed = Math.max(1, limit.burst());
    this.since = nowNanos;
  }

  /** Takes one request at {@code nowNanos}; how long to wait before it may be carried out. */
  Duration take(long nowNanos) {
    if (limit.perSecond() == 0) {
      return Duration.ZERO;
    }
    double refilled = allowed + (nowNanos - since) / NANOS_PER_SECOND * limit.perSecond();
    allowed = Math.min(Math.max(1, limit.burst()), refilled) - 1;
    since = nowNanos;
    return allowed >= 0
        ? Duration.ZERO
        : Duration.ofNanos((long) (-allowed / limit.perSecond() * NANOS_PER_SECOND));
  }
}

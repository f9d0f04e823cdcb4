package org.wassop.server.connection;

import java.time.Duration;

/**
 * Limits the requests of one client: so many at once, and then so many a second. A message counts
 * as many requests as it has lines, since a classic member gets each line as a message. It never
 * refuses a request; it returns how long to wait before it. Owned by the reader thread.
 */
final class RateLimiter {
  private static final double NANOS_PER_SECOND = 1e9;

  private final ConnectionLimits.RateLimit limit;
  private double allowed;
  private long since;

  /** Creates a limiter that starts at {@code nowNanos} of {@link System#nanoTime}. */
  RateLimiter(ConnectionLimits.RateLimit limit, long nowNanos) {
    this.limit = limit;
    this.allowed = Math.max(1, limit.burst());
    this.since = nowNanos;
  }

  /** Counts {@code more} requests beside the current one; the next one waits for them. */
  void countMore(int more) {
    if (limit.perSecond() > 0) {
      allowed -= more;
    }
  }

  /** Counts one request at {@code nowNanos}, and returns how long it has to wait. */
  Duration delayBeforeNext(long nowNanos) {
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

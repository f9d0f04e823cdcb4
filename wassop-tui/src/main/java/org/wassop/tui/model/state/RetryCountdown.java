package org.wassop.tui.model.state;

import java.time.Duration;

/**
 * The countdown to the next reconnect attempt. Immutable.
 *
 * @param untilMillis the end of the wait, since 1970
 * @param seconds the remaining seconds, as shown to the user; 0 when there is no wait
 */
public record RetryCountdown(long untilMillis, int seconds) {
  public static final RetryCountdown NONE = new RetryCountdown(0, 0);

  private static final int MILLIS_PER_SECOND = 1_000;

  /** Returns a wait of {@code delay} from {@code nowMillis} on. */
  public static RetryCountdown of(Duration delay, long nowMillis) {
    return new RetryCountdown(
        nowMillis + delay.toMillis(), Math.ceilDiv((int) delay.toMillis(), MILLIS_PER_SECOND));
  }

  /** Returns whether there is a further second to count down. */
  public boolean isCounting() {
    return seconds > 1;
  }

  /**
   * Returns this a second later: the shown seconds decrease, to 1 at least, even if the clock was
   * set back.
   */
  public RetryCountdown tick(long nowMillis) {
    long left = Math.ceilDiv(untilMillis - nowMillis, MILLIS_PER_SECOND);
    return new RetryCountdown(untilMillis, Math.clamp(left, 1, Math.max(1, seconds - 1)));
  }

  /** Returns the delay until the shown seconds decrease; at most a second. */
  public Duration untilNextTick(long nowMillis) {
    long left = untilMillis - nowMillis - (seconds - 1L) * MILLIS_PER_SECOND;
    return Duration.ofMillis(Math.clamp(left, 1, MILLIS_PER_SECOND));
  }
}

package org.wassop.tui.model.state;

import java.time.Duration;

/**
 * The wait until the server is tried again.
 *
 * @param untilMillis when it is over, since 1970
 * @param seconds how many of it are left, as the user is told; 0 when nobody waits
 */
public record RetryCountdown(long untilMillis, int seconds) {
  public static final RetryCountdown NONE = new RetryCountdown(0, 0);

  private static final int SECOND = 1_000;

  /** A wait of {@code delay} from now on. */
  public static RetryCountdown of(Duration delay, long nowMillis) {
    return new RetryCountdown(
        nowMillis + delay.toMillis(), Math.ceilDiv((int) delay.toMillis(), SECOND));
  }

  /** Whether there is a second to count. */
  public boolean counts() {
    return seconds > 1;
  }

  /** This when a second is over: it gets shorter, whatever has become of the clock. */
  public RetryCountdown tick(long nowMillis) {
    long left = Math.ceilDiv(untilMillis - nowMillis, SECOND);
    return new RetryCountdown(untilMillis, Math.clamp(left, 1, Math.max(1, seconds - 1)));
  }

  /** How long it is until one second less is left. */
  public Duration second(long nowMillis) {
    long left = untilMillis - nowMillis - (seconds - 1L) * SECOND;
    return Duration.ofMillis(Math.clamp(left, 1, SECOND));
  }
}

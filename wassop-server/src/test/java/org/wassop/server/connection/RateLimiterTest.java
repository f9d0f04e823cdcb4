package org.wassop.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wassop.server.connection.ConnectionLimits.Pace;

/** A burst passes at once; further requests have to wait. */
class RateLimiterTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aBurstGoesThroughAndTheRestComesAtTheRate() {
    RateLimiter rateLimiter = new RateLimiter(new Pace(3, 10), 0);
    assertThat(rateLimiter.take(0)).isZero();
    assertThat(rateLimiter.take(0)).isZero();
    assertThat(rateLimiter.take(0)).isZero();
    assertThat(rateLimiter.take(0)).isEqualTo(Duration.ofMillis(100));
    assertThat(rateLimiter.take(SECOND / 10)).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void whoWasSilentMaySendABurstAgainButNoMore() {
    RateLimiter rateLimiter = new RateLimiter(new Pace(2, 10), 0);
    for (int i = 0; i < 5; i++) {
      rateLimiter.take(0);
    }
    assertThat(rateLimiter.take(3600 * SECOND)).isZero();
    assertThat(rateLimiter.take(3600 * SECOND)).isZero();
    assertThat(rateLimiter.take(3600 * SECOND)).isPositive();
  }

  @Test
  void withoutALimitNobodyWaits() {
    RateLimiter rateLimiter = new RateLimiter(new Pace(1, 0), 0);
    for (int i = 0; i < 1_000; i++) {
      assertThat(rateLimiter.take(0)).isZero();
    }
  }
}

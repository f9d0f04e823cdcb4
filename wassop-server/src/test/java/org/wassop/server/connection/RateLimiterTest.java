package org.wassop.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wassop.server.connection.ConnectionLimits.RateLimit;

/** A burst passes at once; further requests have to wait. */
class RateLimiterTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aBurstGoesThroughAndTheRestComesAtTheRate() {
    RateLimiter rateLimiter = new RateLimiter(new RateLimit(3, 10), 0);
    assertThat(rateLimiter.delayBeforeNext(0)).isZero();
    assertThat(rateLimiter.delayBeforeNext(0)).isZero();
    assertThat(rateLimiter.delayBeforeNext(0)).isZero();
    assertThat(rateLimiter.delayBeforeNext(0)).isEqualTo(Duration.ofMillis(100));
    assertThat(rateLimiter.delayBeforeNext(SECOND / 10)).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void whoWasSilentMaySendABurstAgainButNoMore() {
    RateLimiter rateLimiter = new RateLimiter(new RateLimit(2, 10), 0);
    for (int i = 0; i < 5; i++) {
      rateLimiter.delayBeforeNext(0);
    }
    assertThat(rateLimiter.delayBeforeNext(3600 * SECOND)).isZero();
    assertThat(rateLimiter.delayBeforeNext(3600 * SECOND)).isZero();
    assertThat(rateLimiter.delayBeforeNext(3600 * SECOND)).isPositive();
  }

  @Test
  void whatCountsMoreMakesTheNextWaitLonger() {
    RateLimiter rateLimiter = new RateLimiter(new RateLimit(3, 10), 0);
    assertThat(rateLimiter.delayBeforeNext(0)).isZero();
    rateLimiter.countMore(4);
    assertThat(rateLimiter.delayBeforeNext(0)).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void withoutALimitNobodyWaits() {
    RateLimiter rateLimiter = new RateLimiter(new RateLimit(1, 0), 0);
    for (int i = 0; i < 1_000; i++) {
      rateLimiter.countMore(100);
      assertThat(rateLimiter.delayBeforeNext(0)).isZero();
    }
  }
}

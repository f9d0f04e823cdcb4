package org.wassop.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A burst of lines is logged, then some a second; the rest is counted. */
class LogRateLimitTest {
  private final AtomicLong now = new AtomicLong(-5);
  private final LogRateLimit limit = new LogRateLimit(100, 10, now::get);

  @Test
  void aBurstIsLoggedAndThenSomeLinesASecond() {
    assertThat(permitted(1_000)).isEqualTo(100);
    advanceMillis(1_000);
    assertThat(permitted(1_000)).isEqualTo(10);
    advanceMillis(3_600_000);
    assertThat(permitted(1_000)).isEqualTo(100);
  }

  @Test
  void whatIsLeftOutIsToldOnceASecond() {
    permitted(150);
    assertThat(limit.takeLeftOutIfDue()).isZero();
    advanceMillis(999);
    assertThat(limit.takeLeftOutIfDue()).isZero();
    advanceMillis(1);
    assertThat(limit.takeLeftOutIfDue()).isEqualTo(50);
    assertThat(limit.takeLeftOutIfDue()).isZero();
  }

  @Test
  void atTheEndTheRestIsToldAtOnce() {
    permitted(107);
    assertThat(limit.takeLeftOut()).isEqualTo(7);
    assertThat(limit.takeLeftOut()).isZero();
  }

  private int permitted(int lines) {
    int permitted = 0;
    for (int i = 0; i < lines; i++) {
      if (limit.permits()) {
        permitted++;
      }
    }
    return permitted;
  }

  private void advanceMillis(long millis) {
    now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}

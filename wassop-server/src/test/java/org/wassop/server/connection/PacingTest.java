package org.wassop.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wassop.server.connection.ConnectionLimits.Pace;

/** A burst is free; what comes after it has to wait for its turn. */
class PacingTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aBurstGoesThroughAndTheRestComesAtTheRate() {
    Pacing pacing = new Pacing(new Pace(3, 10), 0);
    assertThat(pacing.take(0)).isZero();
    assertThat(pacing.take(0)).isZero();
    assertThat(pacing.take(0)).isZero();
    assertThat(pacing.take(0)).isEqualTo(Duration.ofMillis(100));
    assertThat(pacing.take(SECOND / 10)).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void whoWasSilentMaySendABurstAgainButNoMore() {
    Pacing pacing = new Pacing(new Pace(2, 10), 0);
    for (int i = 0; i < 5; i++) {
      pacing.take(0);
    }
    assertThat(pacing.take(3600 * SECOND)).isZero();
    assertThat(pacing.take(3600 * SECOND)).isZero();
    assertThat(pacing.take(3600 * SECOND)).isPositive();
  }

  @Test
  void withoutALimitNobodyWaits() {
    Pacing pacing = new Pacing(new Pace(1, 0), 0);
    for (int i = 0; i < 1_000; i++) {
      assertThat(pacing.take(0)).isZero();
    }
  }
}

package org.wassop.tui.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static List<Long> delays(long seed, int count) {
    List<Long> delays = new ArrayList<>();
    Backoff backoff = Backoff.of(seed);
    for (int i = 0; i < count; i++) {
      backoff = backoff.failed();
      delays.add(backoff.delay().toMillis());
    }
    return delays;
  }

  @Test
  void eachWaitIsAboutTwiceAsLongAsTheOneBeforeUpToHalfAMinute() {
    List<Long> whole = List.of(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L);
    for (long seed = 0; seed < 200; seed++) {
      List<Long> delays = delays(seed, whole.size());
      for (int i = 0; i < whole.size(); i++) {
        assertThat(delays.get(i)).isBetween(whole.get(i) / 2, whole.get(i) * 3 / 2);
      }
    }
  }

  @Test
  void clientsThatFellTogetherComeBackApart() {
    Set<Long> first = new HashSet<>();
    for (long seed = 0; seed < 100; seed++) {
      first.add(delays(seed, 1).getFirst());
    }
    assertThat(first).hasSizeGreaterThan(50);
  }

  @Test
  void aSuccessBeginsAtHalfASecondAgainAndTheTriesAreNeverTheSame() {
    Backoff failed = Backoff.of(7).failed().failed().failed().failed();
    Backoff again = failed.succeeded().failed();
    assertThat(again.delay()).isBetween(Duration.ofMillis(250), Duration.ofMillis(750));
    assertThat(again.attempts()).isEqualTo(5);
  }

  @Test
  void aThousandFailuresDoNotOverflow() {
    assertThat(delays(3, 1_000)).allMatch(millis -> millis > 0 && millis <= 45_000);
  }
}

package org.wassop.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacingTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final Pacing pacing = new Pacing(now::get);

  private void drawFor(Duration taken) {
    pacing.draw(() -> now.addAndGet(taken.toNanos()));
  }

  private void assertPause(Duration expected) {
    assertThat(Duration.ofNanos(pacing.pause())).isEqualTo(expected);
  }

  @Test
  void theFirstFrameIsDrawnAtOnce() {
    assertPause(Duration.ZERO);
  }

  @Test
  void newsWaitAMomentAfterAFrame() {
    drawFor(Duration.ofMillis(1));
    assertPause(Duration.ofMillis(50));
    now.addAndGet(Duration.ofMillis(20).toNanos());
    assertPause(Duration.ofMillis(30));
    now.addAndGet(Duration.ofMillis(100).toNanos());
    assertPause(Duration.ZERO);
  }

  @Test
  void whatAKeyCausesIsDrawnAtOnceAndOnlyThat() {
    drawFor(Duration.ofMillis(1));
    pacing.keyPressed();
    assertPause(Duration.ZERO);
    drawFor(Duration.ofMillis(1));
    assertPause(Duration.ofMillis(50));
  }

  @Test
  void aSlowTerminalIsLeftAloneTwiceAsLongAsItTookButNotForLong() {
    drawFor(Duration.ofMillis(200));
    assertPause(Duration.ofMillis(400));
    drawFor(Duration.ofSeconds(7));
    assertPause(Duration.ofSeconds(1));
  }
}

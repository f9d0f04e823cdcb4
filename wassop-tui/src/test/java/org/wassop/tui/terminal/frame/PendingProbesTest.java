package org.wassop.tui.terminal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PendingProbesTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final PendingProbes pendingProbes = new PendingProbes();

  @Test
  void answeredProbesAreNotWaitedFor() throws InterruptedException {
    pendingProbes.answered();
    assertThat(pendingProbes.await(LONG, LONG)).isTrue();
    pendingProbes.sent();
    pendingProbes.answered();
    assertThat(pendingProbes.await(LONG, LONG)).isTrue();
  }

  @Test
  void theLastAnswerEndsTheWait() throws InterruptedException {
    pendingProbes.sent();
    pendingProbes.sent();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          pendingProbes.answered();
          pendingProbes.answered();
        });
    assertThat(pendingProbes.await(LONG, LONG)).isTrue();
  }

  @Test
  void theWaitIsShortAndNoneForATerminalThatNeverAnswers() throws InterruptedException {
    pendingProbes.sent();
    assertThat(pendingProbes.await(Duration.ofMillis(1), LONG)).isFalse();
    assertThat(pendingProbes.await(LONG, Duration.ZERO)).isFalse();
    pendingProbes.clear();
    assertThat(pendingProbes.await(LONG, LONG)).isTrue();
  }
}

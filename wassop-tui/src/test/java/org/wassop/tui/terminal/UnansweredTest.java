package org.wassop.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UnansweredTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Unanswered unanswered = new Unanswered();

  @Test
  void whatIsAnsweredIsNotWaitedFor() throws InterruptedException {
    unanswered.answered();
    assertThat(unanswered.await(LONG, LONG)).isTrue();
    unanswered.asked();
    unanswered.answered();
    assertThat(unanswered.await(LONG, LONG)).isTrue();
  }

  @Test
  void theLastAnswerEndsTheWait() throws InterruptedException {
    unanswered.asked();
    unanswered.asked();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          unanswered.answered();
          unanswered.answered();
        });
    assertThat(unanswered.await(LONG, LONG)).isTrue();
  }

  @Test
  void theWaitIsShortAndNoneForATerminalThatNeverAnswers() throws InterruptedException {
    unanswered.asked();
    assertThat(unanswered.await(Duration.ofMillis(1), LONG)).isFalse();
    assertThat(unanswered.await(LONG, Duration.ZERO)).isFalse();
    unanswered.forget();
    assertThat(unanswered.await(LONG, LONG)).isTrue();
  }
}

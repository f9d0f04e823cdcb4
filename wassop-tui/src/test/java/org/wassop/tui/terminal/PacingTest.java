package org.wassop.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacingTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final Pacing pacing = new Pacing(now::get);

  private void drawFor(Duration taken) {
    pacing.draw(() -> {
      pass(taken);
      return false;
    });
  }

  private void drawAndAsk() {
    pacing.draw(() -> true);
  }

  /** A terminal that has answered, with all that follows from it in the past. */
  private void answerOnce() {
    drawAndAsk();
    pacing.answered();
    pass(Duration.ofSeconds(1));
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
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

  @Test
  void theFirstFrameAsksAndNoOtherUntilItIsAnswered() {
    assertThat(pacing.question()).isEqualTo(Question.AFTER_LARGE_FRAME);
    drawAndAsk();
    assertThat(pacing.question()).isEqualTo(Question.NEVER);
    pacing.keyPressed();
    assertThat(pacing.question()).isEqualTo(Question.NEVER);
    pacing.answered();
    assertThat(pacing.question()).isEqualTo(Question.AFTER_LARGE_FRAME);
    drawFor(Duration.ofMillis(1));
    assertThat(pacing.question()).isEqualTo(Question.AFTER_FRAME);
  }

  @Test
  void aTerminalThatNeverAnswersIsPacedByTheTimeOfItsWrites() {
    drawAndAsk();
    assertPause(Duration.ofMillis(50));
    drawFor(Duration.ofMillis(200));
    assertPause(Duration.ofMillis(400));
  }

  @Test
  void newsWaitForTheAnswerAndThenTwiceAsLongAsItTook() {
    answerOnce();
    drawAndAsk();
    pass(Duration.ofMillis(300));
    assertThat(pacing.pause()).isPositive();
    pacing.answered();
    assertPause(Duration.ofMillis(600));
    pass(Duration.ofMillis(600));
    assertPause(Duration.ZERO);
  }

  @Test
  void keysDoNotWaitForAnAnswer() {
    answerOnce();
    drawAndAsk();
    pacing.keyPressed();
    assertPause(Duration.ZERO);
    drawFor(Duration.ofMillis(1));
    assertThat(pacing.pause()).isPositive();
  }

  @Test
  void newsWaitUntilAllIsAnswered() {
    answerOnce();
    drawAndAsk();
    pacing.keyPressed();
    pass(Duration.ofMillis(100));
    drawAndAsk();
    pass(Duration.ofMillis(100));
    pacing.answered();
    pass(Duration.ofMillis(500));
    assertThat(pacing.pause()).isPositive();
    pacing.answered();
    pass(Duration.ofSeconds(1));
    assertPause(Duration.ZERO);
  }

  @Test
  void anAnswerIsWaitedForTenSecondsAndNothingIsAskedMeanwhileOrThen() {
    answerOnce();
    drawAndAsk();
    pass(Duration.ofSeconds(9));
    assertPause(Duration.ofSeconds(1));
    pass(Duration.ofSeconds(1));
    assertPause(Duration.ZERO);
    assertThat(pacing.question()).isEqualTo(Question.NEVER);
    drawFor(Duration.ofMillis(200));
    assertPause(Duration.ofMillis(400));
  }

  @Test
  void aLateAnswerIsBelieved() {
    answerOnce();
    drawAndAsk();
    pass(Duration.ofSeconds(20));
    pacing.answered();
    assertPause(Duration.ofSeconds(1));
    pass(Duration.ofSeconds(1));
    assertThat(pacing.question()).isEqualTo(Question.AFTER_FRAME);
    drawAndAsk();
    pass(Duration.ofSeconds(2));
    assertThat(pacing.pause()).isPositive();
  }

  @Test
  void anAnswerToNothingIsIgnored() {
    pacing.answered();
    drawAndAsk();
    assertThat(pacing.question()).isEqualTo(Question.NEVER);
    assertPause(Duration.ofMillis(50));
    pacing.answered();
    pass(Duration.ofMillis(20));
    pacing.answered();
    assertPause(Duration.ofMillis(30));
  }

  @Test
  void onASlowLinkAKeysFrameIsShortWhileNewsWait() {
    answerOnce();
    drawAndAsk();
    pacing.keyPressed();
    pass(Duration.ofMillis(100));
    assertThat(pacing.isLineFirst()).isFalse();
    pass(Duration.ofMillis(200));
    assertThat(pacing.isLineFirst()).isTrue();
    pacing.answered();
    assertThat(pacing.isLineFirst()).isTrue();
    pass(Duration.ofMillis(600));
    assertThat(pacing.isLineFirst()).isFalse();
    drawFor(Duration.ofMillis(300));
    assertThat(pacing.isLineFirst()).isFalse();
    pacing.keyPressed();
    assertThat(pacing.isLineFirst()).isTrue();
  }

  @Test
  void onAFastLinkAKeysFrameTakesTheNewsAlong() {
    drawAndAsk();
    pass(Duration.ofSeconds(1));
    drawFor(Duration.ofMillis(1));
    pacing.keyPressed();
    assertThat(pacing.isLineFirst()).as("of a terminal that never answers").isFalse();
    pacing.answered();
    pass(Duration.ofSeconds(1));
    drawAndAsk();
    pacing.keyPressed();
    pass(Duration.ofMillis(20));
    assertThat(pacing.isLineFirst()).isFalse();
  }

  @Test
  void shortFramesDoNotPutOffTheNews() {
    answerOnce();
    drawAndAsk();
    pass(Duration.ofMillis(300));
    pacing.answered();
    for (int i = 0; i < 10; i++) {
      pacing.keyPressed();
      drawFor(Duration.ofMillis(40));
    }
    assertPause(Duration.ofMillis(200));
  }

  @Test
  void whoComesBackExpectsNoAnswer() {
    answerOnce();
    drawAndAsk();
    pacing.forgetQuestions();
    assertPause(Duration.ofMillis(50));
    assertThat(pacing.question()).isEqualTo(Question.AFTER_FRAME);
  }
}

package org.wassop.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.wassop.tui.terminal.frame.FrameProbe;

class FramePacingTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final FramePacing framePacing = new FramePacing(now::get);

  private void drawFor(Duration time) {
    framePacing.draw(() -> {
      pass(time);
      return false;
    });
  }

  private void drawWithProbe() {
    framePacing.draw(() -> true);
  }

  /** Draws a frame, answers its probe, and lets the pause after it pass. */
  private void answerOnce() {
    drawWithProbe();
    framePacing.probeAnswered();
    pass(Duration.ofSeconds(1));
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private void assertPause(Duration expected) {
    assertThat(Duration.ofNanos(framePacing.delayNanos())).isEqualTo(expected);
  }

  @Test
  void theFirstFrameIsDrawnAtOnce() {
    assertPause(Duration.ZERO);
  }

  @Test
  void updatesWaitAMomentAfterAFrame() {
    drawFor(Duration.ofMillis(1));
    assertPause(Duration.ofMillis(50));
    now.addAndGet(Duration.ofMillis(20).toNanos());
    assertPause(Duration.ofMillis(30));
    now.addAndGet(Duration.ofMillis(100).toNanos());
    assertPause(Duration.ZERO);
  }

  @Test
  void onlyTheFrameAfterAKeyIsDueAtOnce() {
    drawFor(Duration.ofMillis(1));
    framePacing.keyPressed();
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
  void theFirstFrameEndsWithAProbeAndNoOtherUntilItsAnswer() {
    assertThat(framePacing.nextProbe()).isEqualTo(FrameProbe.AFTER_LARGE_FRAME);
    drawWithProbe();
    assertThat(framePacing.nextProbe()).isEqualTo(FrameProbe.NEVER);
    framePacing.keyPressed();
    assertThat(framePacing.nextProbe()).isEqualTo(FrameProbe.NEVER);
    framePacing.probeAnswered();
    assertThat(framePacing.nextProbe()).isEqualTo(FrameProbe.AFTER_LARGE_FRAME);
    drawFor(Duration.ofMillis(1));
    assertThat(framePacing.nextProbe()).isEqualTo(FrameProbe.AFTER_FRAME);
  }

  @Test
  void aTerminalThatNeverAnswersIsPacedByTheTimeOfItsWrites() {
    drawWithProbe();
    assertPause(Duration.ofMillis(50));
    drawFor(Duration.ofMillis(200));
    assertPause(Duration.ofMillis(400));
  }

  @Test
  void updatesWaitForTheAnswerAndThenTwiceAsLongAsItTook() {
    answerOnce();
    drawWithProbe();
    pass(Duration.ofMillis(300));
    assertThat(framePacing.delayNanos()).isPositive();
    framePacing.probeAnswered();
    assertPause(Duration.ofMillis(600));
    pass(Duration.ofMillis(600));
    assertPause(Duration.ZERO);
  }

  @Test
  void keysDoNotWaitForAnAnswer() {
    answerOnce();
    drawWithProbe();
    framePacing.keyPressed();
    assertPause(Duration.ZERO);
    drawFor(Duration.ofMillis(1));
    assertThat(framePacing.delayNanos()).isPositive();
  }

  @Test
  void updatesWaitUntilAllProbesAreAnswered() {
    answerOnce();
    drawWithProbe();
    framePacing.keyPressed();
    pass(Duration.ofMillis(100));
    drawWithProbe();
    pass(Duration.ofMillis(100));
    framePacing.probeAnswered();
    pass(Duration.ofMillis(500));
    assertThat(framePacing.delayNanos()).isPositive();
    framePacing.probeAnswered();
    pass(Duration.ofSeconds(1));
    assertPause(Duration.ZERO);
  }

  @Test
  void anAnswerIsAwaitedForTenSecondsWithoutAnotherProbe() {
    answerOnce();
    drawWithProbe();
    pass(Duration.ofSeconds(9));
    assertPause(Duration.ofSeconds(1));
    pass(Duration.ofSeconds(1));
    assertPause(Duration.ZERO);
    assertThat(framePacing.nextProbe()).isEqualTo(FrameProbe.NEVER);
    drawFor(Duration.ofMillis(200));
    assertPause(Duration.ofMillis(400));
  }

  @Test
  void aLateAnswerCounts() {
    answerOnce();
    drawWithProbe();
    pass(Duration.ofSeconds(20));
    framePacing.probeAnswered();
    assertPause(Duration.ofSeconds(1));
    pass(Duration.ofSeconds(1));
    assertThat(framePacing.nextProbe()).isEqualTo(FrameProbe.AFTER_FRAME);
    drawWithProbe();
    pass(Duration.ofSeconds(2));
    assertThat(framePacing.delayNanos()).isPositive();
  }

  @Test
  void anAnswerWithoutAProbeIsIgnored() {
    framePacing.probeAnswered();
    drawWithProbe();
    assertThat(framePacing.nextProbe()).isEqualTo(FrameProbe.NEVER);
    assertPause(Duration.ofMillis(50));
    framePacing.probeAnswered();
    pass(Duration.ofMillis(20));
    framePacing.probeAnswered();
    assertPause(Duration.ofMillis(30));
  }

  @Test
  void onASlowLinkTheFrameAfterAKeyIsShortWhileUpdatesWait() {
    answerOnce();
    drawWithProbe();
    framePacing.keyPressed();
    pass(Duration.ofMillis(100));
    assertThat(framePacing.isCursorRowFirst()).isFalse();
    pass(Duration.ofMillis(200));
    assertThat(framePacing.isCursorRowFirst()).isTrue();
    framePacing.probeAnswered();
    assertThat(framePacing.isCursorRowFirst()).isTrue();
    pass(Duration.ofMillis(600));
    assertThat(framePacing.isCursorRowFirst()).isFalse();
    drawFor(Duration.ofMillis(300));
    assertThat(framePacing.isCursorRowFirst()).isFalse();
    framePacing.keyPressed();
    assertThat(framePacing.isCursorRowFirst()).isTrue();
  }

  @Test
  void onAFastLinkTheFrameAfterAKeyIncludesUpdates() {
    drawWithProbe();
    pass(Duration.ofSeconds(1));
    drawFor(Duration.ofMillis(1));
    framePacing.keyPressed();
    assertThat(framePacing.isCursorRowFirst()).as("of a terminal that never answers").isFalse();
    framePacing.probeAnswered();
    pass(Duration.ofSeconds(1));
    drawWithProbe();
    framePacing.keyPressed();
    pass(Duration.ofMillis(20));
    assertThat(framePacing.isCursorRowFirst()).isFalse();
  }

  @Test
  void shortFramesDoNotDelayUpdates() {
    answerOnce();
    drawWithProbe();
    pass(Duration.ofMillis(300));
    framePacing.probeAnswered();
    for (int i = 0; i < 10; i++) {
      framePacing.keyPressed();
      drawFor(Duration.ofMillis(40));
    }
    assertPause(Duration.ofMillis(200));
  }

  @Test
  void forgottenProbesAreNotWaitedFor() {
    answerOnce();
    drawWithProbe();
    framePacing.forgetProbes();
    assertPause(Duration.ofMillis(50));
    assertThat(framePacing.nextProbe()).isEqualTo(FrameProbe.AFTER_FRAME);
  }
}

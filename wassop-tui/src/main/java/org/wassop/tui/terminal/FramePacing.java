package org.wassop.tui.terminal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.wassop.tui.terminal.frame.FrameProbe;

/**
 * Decides when the next frame may be drawn. A frame after a key is due at once. Any other frame
 * waits until the terminal has shown the previous one, and then twice as long as that took, between
 * 50 ms and one second. So output never keeps a slow link busy while the user types. While other
 * changes wait on a slow link, the frame after a key may leave them out.
 *
 * <p>A frame may end with a probe, which the terminal answers once it has processed the frame. A
 * terminal that doesn't answer is assumed to have shown a frame when it was written. Confined to
 * one thread.
 */
final class FramePacing {
  private static final long MIN_PAUSE = Duration.ofMillis(50).toNanos();
  private static final long MAX_PAUSE = Duration.ofSeconds(1).toNanos();

  /** The longest time a frame takes on a link that isn't slow. */
  private static final long FAST_FRAME = Duration.ofMillis(200).toNanos();

  /** The longest wait for an answer: twice what a slow link needs for a large screen. */
  private static final long MAX_ANSWER_WAIT = Duration.ofSeconds(10).toNanos();

  private final LongSupplier clock;

  /** When each unanswered probe was sent, oldest first. */
  private final Queue<Long> pendingProbes = new ArrayDeque<>();

  private boolean answersProbes;
  private long frameTime;
  private long earliestFrame;
  private boolean keyPending = true;

  /** Creates a pacing by {@code clock}, which counts nanoseconds. */
  FramePacing(LongSupplier clock) {
    this.clock = clock;
    this.earliestFrame = clock.getAsLong();
  }

  /** Makes the next frame due: a key was pressed. */
  void keyPressed() {
    keyPending = true;
  }

  /** Records an answer to the oldest probe; ignored if none is pending. */
  void probeAnswered() {
    Long sentAt = pendingProbes.poll();
    if (sentAt != null) {
      answersProbes = true;
      pauseSince(sentAt);
    }
  }

  /** Expects no answer to the probes sent so far: another program had the terminal. */
  void forgetProbes() {
    pendingProbes.clear();
  }

  /**
   * Returns which of the next frames end with a probe: none while a pending probe is overdue, or
   * was sent to a terminal that has never answered.
   */
  FrameProbe nextProbe() {
    if (!pendingProbes.isEmpty() && answerWaitLeft() <= 0) {
      return FrameProbe.NEVER;
    }
    return keyPending ? FrameProbe.AFTER_LARGE_FRAME : FrameProbe.AFTER_FRAME;
  }

  /** Returns how long the next frame still has to wait, in nanoseconds; 0 if it is due. */
  long delayNanos() {
    return keyPending ? 0 : pauseWithoutKey();
  }

  /**
   * Whether the next frame follows a key and should draw only the row of the cursor: the link is
   * slow, and other changes have to wait anyway.
   */
  boolean isCursorRowFirst() {
    long wait = answerWaitLeft();
    boolean late = wait > 0 && wait < MAX_ANSWER_WAIT - FAST_FRAME;
    return keyPending && pauseWithoutKey() > 0 && (late || frameTime > FAST_FRAME);
  }

  private long pauseWithoutKey() {
    long wait = answerWaitLeft();
    return Math.max(0, wait > 0 ? wait : earliestFrame - clock.getAsLong());
  }

  /**
   * Returns how long the oldest probe may still wait for its answer, in nanoseconds; negative
   * without a pending probe or from a terminal that never answers.
   */
  private long answerWaitLeft() {
    Long oldest = pendingProbes.peek();
    return oldest == null || !answersProbes ? -1 : MAX_ANSWER_WAIT - (clock.getAsLong() - oldest);
  }

  /** Draws a frame and measures the time it takes. */
  <E extends Exception> void draw(FrameDrawer<E> frameDrawer) throws E {
    boolean lineFirst = isCursorRowFirst();
    keyPending = false;
    long begin = clock.getAsLong();
    if (frameDrawer.draw()) {
      pendingProbes.add(begin);
    }
    if (!lineFirst || clock.getAsLong() - begin > FAST_FRAME) {
      pauseSince(begin);
    }
  }

  private void pauseSince(long begin) {
    long end = clock.getAsLong();
    frameTime = end - begin;
    earliestFrame = end + Math.clamp(2 * frameTime, MIN_PAUSE, MAX_PAUSE);
  }

  /** Writes a frame. */
  interface FrameDrawer<E extends Exception> {
    /** Draws; returns whether the frame ends with a probe. */
    boolean draw() throws E;
  }
}

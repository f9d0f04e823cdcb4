package org.wassop.tui.terminal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.wassop.tui.terminal.frame.FrameProbe;

/**
 * When the next frame may be drawn. What a key has caused is drawn at once; what anything else has
 * caused waits until the terminal has shown the frame before, and then for a moment, or twice as
 * long as that took, so that a slow link is never busy with news while somebody types. While they
 * wait there, a key's frame needn't carry them either.
 *
 * <p>Frames may end with a question, which the terminal answers when it has come so far. One that
 * doesn't answer has shown a frame, as far as anybody knows, when it was written. One thread.
 */
final class FramePacing {
  private static final long SHORTEST_PAUSE = Duration.ofMillis(50).toNanos();
  private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();

  /** How long a frame may take on a link that isn't slow. */
  private static final long QUICK = Duration.ofMillis(200).toNanos();

  /** A slow link takes half as long for all of a large screen. */
  private static final long LONGEST_WAIT = Duration.ofSeconds(10).toNanos();

  private final LongSupplier clock;

  /** When each question was asked that has no answer yet. */
  private final Queue<Long> questions = new ArrayDeque<>();

  private boolean answers;
  private long taken;
  private long earliest;
  private boolean keyed = true;

  /** Reads {@code clock}, which counts nanoseconds. */
  FramePacing(LongSupplier clock) {
    this.clock = clock;
    this.earliest = clock.getAsLong();
  }

  /** A key was pressed: the next frame is due. */
  void keyPressed() {
    keyed = true;
  }

  /** The terminal has answered the oldest question; nothing, if there is none. */
  void answered() {
    Long asked = questions.poll();
    if (asked != null) {
      answers = true;
      rest(asked);
    }
  }

  /** No answer is expected any more: the terminal was somebody else's. */
  void forgetQuestions() {
    questions.clear();
  }

  /**
   * Whether the next frame ends with a question. A terminal that hasn't answered isn't asked again.
   */
  FrameProbe question() {
    if (!questions.isEmpty() && waitLeft() <= 0) {
      return FrameProbe.NEVER;
    }
    return keyed ? FrameProbe.AFTER_LARGE_FRAME : FrameProbe.AFTER_FRAME;
  }

  /** How long a frame has to wait yet, in nanoseconds; 0 when it is due. */
  long pause() {
    return keyed ? 0 : newsPause();
  }

  /** Whether a key's frame should be short: the link is slow, and news have to wait anyway. */
  boolean isLineFirst() {
    long wait = waitLeft();
    boolean late = wait > 0 && wait < LONGEST_WAIT - QUICK;
    return keyed && newsPause() > 0 && (late || taken > QUICK);
  }

  private long newsPause() {
    long wait = waitLeft();
    return Math.max(0, wait > 0 ? wait : earliest - clock.getAsLong());
  }

  /** How long the oldest question is waited for yet, in nanoseconds; not at all when negative. */
  private long waitLeft() {
    Long oldest = questions.peek();
    return oldest == null || !answers ? -1 : LONGEST_WAIT - (clock.getAsLong() - oldest);
  }

  /** Draws, and takes the time. */
  <E extends Exception> void draw(Drawing<E> drawing) throws E {
    boolean lineFirst = isLineFirst();
    keyed = false;
    long begin = clock.getAsLong();
    if (drawing.draw()) {
      questions.add(begin);
    }
    if (!lineFirst || clock.getAsLong() - begin > QUICK) {
      rest(begin);
    }
  }

  private void rest(long begin) {
    long end = clock.getAsLong();
    taken = end - begin;
    earliest = end + Math.clamp(2 * taken, SHORTEST_PAUSE, LONGEST_PAUSE);
  }

  /** Writes a frame. */
  interface Drawing<E extends Exception> {
    /** Gives whether the frame ends with a question. */
    boolean draw() throws E;
  }
}

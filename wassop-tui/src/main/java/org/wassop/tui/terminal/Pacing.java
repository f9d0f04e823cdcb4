package org.wassop.tui.terminal;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When the next frame may be drawn. What a key has caused is drawn at once; what anything else has
 * caused waits until the frame before is some time ago: a moment, or twice as long as the terminal
 * took to take it, so that a slow link is never busy with news while somebody types. One thread.
 */
final class Pacing {
  private static final long SHORTEST_PAUSE = Duration.ofMillis(50).toNanos();
  private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();

  private final LongSupplier clock;
  private long earliest;
  private boolean keyed = true;

  /** Reads {@code clock}, which counts nanoseconds. */
  Pacing(LongSupplier clock) {
    this.clock = clock;
    this.earliest = clock.getAsLong();
  }

  /** A key was pressed: the next frame is due. */
  void keyPressed() {
    keyed = true;
  }

  /** How long a frame has to wait yet, in nanoseconds; 0 when it is due. */
  long pause() {
    return keyed ? 0 : Math.max(0, earliest - clock.getAsLong());
  }

  /** Draws, and takes the time. */
  <E extends Exception> void draw(Drawing<E> drawing) throws E {
    keyed = false;
    long begin = clock.getAsLong();
    drawing.draw();
    long end = clock.getAsLong();
    earliest = end + Math.clamp(2 * (end - begin), SHORTEST_PAUSE, LONGEST_PAUSE);
  }

  /** Writes a frame. */
  interface Drawing<E extends Exception> {
    void draw() throws E;
  }
}

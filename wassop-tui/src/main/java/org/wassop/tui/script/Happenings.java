package org.wassop.tui.script;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.wassop.protocol.codec.Line;
import org.wassop.tui.net.LinkEvent;

/**
 * All that happens to a client without a screen: lines typed and events from the link. Lines wait
 * until somebody asks for one, and few of them, so a piped text is never lost and never piles up.
 * The mode's thread takes; the link's and the keyboard's threads post.
 */
public final class Happenings {
  private static final int MOST_LINES = 16;
  private static final int MOST_EVENTS = 1024;

  private final Deque<Line> lines = new ArrayDeque<>();
  private final Deque<LinkEvent> events = new ArrayDeque<>();

  /** Something that happened. */
  public sealed interface Happening {
    /** A line came in, or the end of input. */
    record Typed(Line line) implements Happening {}

    /** The link said something. */
    record Heard(LinkEvent event) implements Happening {}
  }

  /** Posts a line; waits while as many wait as may. */
  synchronized void typed(Line line) throws InterruptedException {
    while (lines.size() >= MOST_LINES) {
      wait();
    }
    lines.add(line);
    notifyAll();
  }

  /** Posts an event; waits while as many wait as may. */
  synchronized void heard(LinkEvent event) {
    try {
      while (events.size() >= MOST_EVENTS) {
        wait();
      }
      events.add(event);
      notifyAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next thing that happens, events first; waits for it. */
  synchronized Happening next() throws InterruptedException {
    while (true) {
      LinkEvent event = events.poll();
      if (event != null) {
        notifyAll();
        return new Happening.Heard(event);
      }
      Line line = lines.poll();
      if (line != null) {
        notifyAll();
        return new Happening.Typed(line);
      }
      wait();
    }
  }

  /** The next event, while typed lines wait; none when {@code limit} has passed without one. */
  synchronized Optional<LinkEvent> nextEvent(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (events.isEmpty()) {
      long millis = (deadline - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        return Optional.empty();
      }
      wait(millis);
    }
    LinkEvent event = events.remove();
    notifyAll();
    return Optional.of(event);
  }
}

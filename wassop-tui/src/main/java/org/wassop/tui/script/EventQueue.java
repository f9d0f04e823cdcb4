package org.wassop.tui.script;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import org.wassop.protocol.codec.Line;

/**
 * All that happens to a client without a screen: lines typed, and events of the kind {@code E}.
 * Lines wait until somebody wants them, and few of them, so a piped text is never lost and never
 * piles up. The mode's thread takes; other threads post.
 */
public final class EventQueue<E> {
  /** Longer than any program runs. */
  public static final Duration FOREVER = Duration.ofDays(3650);

  private static final int MOST_LINES = 16;
  private static final int MOST_EVENTS = 1024;

  private final Deque<Line> lines = new ArrayDeque<>();
  private final Deque<E> events = new ArrayDeque<>();
  private boolean ended;

  /** Something that happened. */
  public sealed interface Happening<E> {
    /** A line came in, or the end of input. */
    record Typed<E>(Line line) implements Happening<E> {}

    /** There is something new. */
    record Heard<E>(E event) implements Happening<E> {}
  }

  /** Posts a line; waits while as many wait as may. */
  public synchronized void typed(Line line) throws InterruptedException {
    while (lines.size() >= MOST_LINES && !ended) {
      wait();
    }
    lines.add(line);
    notifyAll();
  }

  /** Posts an event; waits while as many wait as may. */
  public synchronized void heard(E event) {
    try {
      while (events.size() >= MOST_EVENTS && !ended) {
        wait();
      }
      if (!ended) {
        events.add(event);
        notifyAll();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The next thing that happens, events first, and a line only when it is {@code wanted}; none when
   * {@code limit} has passed without any.
   */
  public synchronized Optional<Happening<E>> next(Predicate<Line> wanted, Duration limit)
      throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      E event = events.poll();
      Line line = event == null ? lines.peek() : null;
      if (event != null) {
        notifyAll();
        return Optional.of(new Happening.Heard<>(event));
      }
      if (line != null && wanted.test(line)) {
        lines.remove();
        notifyAll();
        return Optional.of(new Happening.Typed<>(line));
      }
      long millis = (deadline - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        return Optional.empty();
      }
      wait(millis);
    }
  }

  /** Forgets the events that nobody has taken. */
  public synchronized void clear() {
    events.clear();
    notifyAll();
  }

  /** Nobody takes any more: what is posted from now on is forgotten, and nobody waits. */
  public synchronized void end() {
    ended = true;
    events.clear();
    notifyAll();
  }
}

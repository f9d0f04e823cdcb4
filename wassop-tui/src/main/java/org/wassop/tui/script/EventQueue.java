package org.wassop.tui.script;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import org.wassop.protocol.codec.Line;

/**
 * The input of a client without a screen: typed lines, and events of the type {@code E}. Both are
 * bounded, and a line waits until it is wanted, so piped text neither gets lost nor piles up. The
 * mode's thread takes; other threads post.
 */
public final class EventQueue<E> {
  /** Longer than any program runs. */
  public static final Duration FOREVER = Duration.ofDays(3650);

  private static final int MOST_LINES = 16;
  private static final int MOST_EVENTS = 1024;

  private final Deque<Line> lines = new ArrayDeque<>();
  private final Deque<E> events = new ArrayDeque<>();
  private boolean ended;

  /** An item of the queue. */
  public sealed interface Item<E> {
    /** A typed line, or the end of the input. */
    record TypedLine<E>(Line line) implements Item<E> {}

    /** An event. */
    record PostedEvent<E>(E event) implements Item<E> {}
  }

  /** Posts a line; blocks while the queue is full of lines. */
  public synchronized void postLine(Line line) throws InterruptedException {
    while (lines.size() >= MOST_LINES && !ended) {
      wait();
    }
    lines.add(line);
    notifyAll();
  }

  /** Posts an event; blocks while the queue is full of events. */
  public synchronized void postEvent(E event) {
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
   * Returns the next item, an event before a line, and a line only if it is {@code wanted}. Waits
   * for it, and returns nothing once {@code limit} has passed.
   */
  public synchronized Optional<Item<E>> next(Predicate<Line> wanted, Duration limit)
      throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      E event = events.poll();
      Line line = event == null ? lines.peek() : null;
      if (event != null) {
        notifyAll();
        return Optional.of(new Item.PostedEvent<>(event));
      }
      if (line != null && wanted.test(line)) {
        lines.remove();
        notifyAll();
        return Optional.of(new Item.TypedLine<>(line));
      }
      long millis = (deadline - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        return Optional.empty();
      }
      wait(millis);
    }
  }

  /** Drops all waiting events. */
  public synchronized void clear() {
    events.clear();
    notifyAll();
  }

  /** Ends the queue: nothing is taken any more, so posting has no effect and never blocks. */
  public synchronized void end() {
    ended = true;
    events.clear();
    notifyAll();
  }
}

package org.wassop.server.torture;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Somebody who talks all the time, whatever happens to the link: comes back, sends again what
 * wasn't acknowledged, and wants to know what was missed. Runs on a thread of its own, which owns
 * its {@link Memory} until the run is over.
 */
final class TortureClient {
  private static final int MOST_WAITING = 60;
  private static final int MOST_AT_ONCE = 5;
  private static final int PAUSE_MILLIS = 80;
  private static final int RETRY_MILLIS = 150;

  private final Memory memory;
  private final int port;
  private final RandomGenerator random;
  private final Tally tally;
  private final Course course;

  /** Whoever {@code memory} is of, who connects to {@code port}. */
  TortureClient(Memory memory, int port, RandomGenerator random, Tally tally, Course course) {
    this.memory = memory;
    this.port = port;
    this.random = random;
    this.tally = tally;
    this.course = course;
  }

  /** What it knows and has said; only after the run, but for what is for any thread. */
  Memory memory() {
    return memory;
  }

  /** Talks until the run is over. */
  Thread start() {
    return Thread.ofVirtual().name(memory.user().text()).start(this::run);
  }

  private void run() {
    try {
      while (!course.isOver()) {
        try (ClientWire wire = ClientWire.to(port)) {
          visit(wire);
        } catch (IOException e) {
          // That is what this is about: come back.
        }
        course.pass(Duration.ofMillis(1 + random.nextInt(RETRY_MILLIS)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | AssertionError e) {
      course.breakOff(e);
    }
  }

  private void visit(ClientWire wire) throws IOException, InterruptedException {
    Visit visit = new Visit(memory, wire, random, tally);
    try {
      visit.begin();
      long talkAt = System.nanoTime();
      while (!course.isOver()) {
        if (course.isTalking() && System.nanoTime() >= talkAt) {
          talk(visit);
          talkAt = System.nanoTime() + pauseNanos();
        }
        visit.listen(Math.max(0, talkAt - System.nanoTime()));
        if (!course.isTalking()) {
          talkAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
        }
      }
      visit.quit();
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(
          memory.user() + ": " + e.getMessage() + "\nIts last lines:\n" + visit.lately(), e);
    }
  }

  private long pauseNanos() {
    return TimeUnit.MILLISECONDS.toNanos(random.nextInt(PAUSE_MILLIS));
  }

  private void talk(Visit visit) {
    int dice = random.nextInt(100);
    if (dice < 3 && !memory.outgoing().stored().isEmpty()) {
      visit.repeat();
    } else if (dice < 6) {
      visit.enterAgain();
    }
    for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
      if (memory.outgoing().waiting() < MOST_WAITING) {
        if (random.nextInt(4) == 0) {
          visit.change();
        } else {
          visit.say();
        }
      }
    }
  }
}

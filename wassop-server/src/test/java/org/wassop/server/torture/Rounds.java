package org.wassop.server.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Messages that are said one after the other, each when everybody has heard the one before, and how
 * long that took. For any thread.
 */
final class Rounds {
  private static final int PATIENCE_SECONDS = 20;

  private record Round(long saidAt, CountDownLatch missing) {}

  private record Delay(long nanos, int number) implements Comparable<Delay> {
    @Override
    public int compareTo(Delay other) {
      int byTime = Long.compare(nanos, other.nanos);
      return byTime == 0 ? Integer.compare(number, other.number) : byTime;
    }
  }

  private final int listeners;
  private final ConcurrentMap<Long, Round> rounds = new ConcurrentHashMap<>();
  private final ConcurrentSkipListSet<Delay> delays = new ConcurrentSkipListSet<>();
  private final AtomicInteger numbers = new AtomicInteger();

  /** Each heard by {@code listeners}. */
  Rounds(int listeners) {
    this.listeners = listeners;
  }

  /** The message {@code id} is said now. */
  void said(long id) {
    rounds.put(id, new Round(System.nanoTime(), new CountDownLatch(listeners)));
  }

  /** One more has heard the message {@code id}; anybody may hear others too. */
  void heard(long id) {
    Round round = rounds.get(id);
    if (round != null) {
      delays.add(new Delay(System.nanoTime() - round.saidAt(), numbers.incrementAndGet()));
      round.missing().countDown();
    }
  }

  /** Waits until everybody has heard the message {@code id}. */
  void await(long id) throws InterruptedException {
    Round round = rounds.get(id);
    if (round == null) {
      throw new AssertionError("nobody has said " + id);
    }
    assertThat(round.missing().await(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .as("all have heard %s; missing are %s", id, round.missing().getCount())
        .isTrue();
    assertThat(System.nanoTime() - round.saidAt())
        .as("nanoseconds until all had heard %s", id)
        .isLessThan(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
  }

  /** How long all but one of a hundred had to wait at most. */
  String delays() {
    int index = delays.size() * 99 / 100;
    long nanos = delays.stream().skip(index).findFirst().map(Delay::nanos).orElse(0L);
    return "p99 " + TimeUnit.NANOSECONDS.toMicros(nanos) + " µs of " + delays.size();
  }
}

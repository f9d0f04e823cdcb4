package org.wassop.server.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures messages that are sent one after the other, each after all have received the one before.
 * Safe to call from any thread.
 */
final class Rounds {
  private static final int TIMEOUT_SECONDS = 20;

  private record Round(long sentNanos, CountDownLatch missing) {}

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

  /** Creates rounds that wait for {@code listeners}. */
  Rounds(int listeners) {
    this.listeners = listeners;
  }

  /** Records that the message {@code id} is sent now. */
  void sent(long id) {
    rounds.put(id, new Round(System.nanoTime(), new CountDownLatch(listeners)));
  }

  /** Records that one more has received {@code id}; ignores messages of other rounds. */
  void received(long id) {
    Round round = rounds.get(id);
    if (round != null) {
      delays.add(new Delay(System.nanoTime() - round.sentNanos(), numbers.incrementAndGet()));
      round.missing().countDown();
    }
  }

  /** Blocks until all have received the message {@code id}. */
  void await(long id) throws InterruptedException {
    Round round = rounds.get(id);
    if (round == null) {
      throw new AssertionError("nobody has said " + id);
    }
    assertThat(round.missing().await(TIMEOUT_SECONDS, TimeUnit.SECONDS))
        .as("all have heard %s; missing are %s", id, round.missing().getCount())
        .isTrue();
    assertThat(System.nanoTime() - round.sentNanos())
        .as("nanoseconds until all had heard %s", id)
        .isLessThan(TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS));
  }

  /** Returns the 99th percentile of the delays, as a text. */
  String delays() {
    int index = delays.size() * 99 / 100;
    long nanos = delays.stream().skip(index).findFirst().map(Delay::nanos).orElse(0L);
    return "p99 " + TimeUnit.NANOSECONDS.toMicros(nanos) + " µs of " + delays.size();
  }
}

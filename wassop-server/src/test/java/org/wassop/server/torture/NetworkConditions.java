package org.wassop.server.torture;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The faults of a network.
 *
 * @param meanTimeToCut the mean time until a connection is cut
 * @param meanTimeToStall the mean time until a connection stalls
 * @param longestStall the longest stall; most are much shorter
 * @param delayedPercent how many percent of the pieces are delayed by some milliseconds
 */
record NetworkConditions(
    Duration meanTimeToCut, Duration meanTimeToStall, Duration longestStall, int delayedPercent) {
  /** No faults. */
  static final NetworkConditions NO_FAULTS =
      new NetworkConditions(Duration.ofDays(1), Duration.ofDays(1), Duration.ofNanos(1), 0);

  /** All faults, all the time. */
  static final NetworkConditions ALL_FAULTS =
      new NetworkConditions(Duration.ofSeconds(4), Duration.ofSeconds(4), Duration.ofSeconds(7), 5);

  /** Few cuts, but many stalls. */
  static final NetworkConditions STALLS =
      new NetworkConditions(
          Duration.ofSeconds(15), Duration.ofSeconds(1), Duration.ofSeconds(8), 0);

  /** Returns a random time with this {@code mean}: often short, sometimes long. */
  static long nanosAround(Duration mean, RandomGenerator random) {
    return (long) (random.nextExponential() * mean.toNanos());
  }

  /** Returns the random length of a stall. */
  long stallNanos(RandomGenerator random) {
    long longest = longestStall.toNanos();
    return random.nextInt(8) == 0 ? random.nextLong(longest) : random.nextLong(longest) / 10;
  }
}

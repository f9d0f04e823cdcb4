package org.wassop.server.torture;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How bad a network is.
 *
 * @param meanLife how long a connection lives, as a rule, until it is cut
 * @param meanCalm how long it goes on, as a rule, until it stalls
 * @param longestStall how long a stall takes at most; most are much shorter
 * @param delayedOfHundred how many of a hundred pieces come late by some milliseconds
 */
record NetworkConditions(
    Duration meanLife, Duration meanCalm, Duration longestStall, int delayedOfHundred) {
  /** Nothing happens. */
  static final NetworkConditions CALM =
      new NetworkConditions(Duration.ofDays(1), Duration.ofDays(1), Duration.ofNanos(1), 0);

  /** Everything happens, all the time. */
  static final NetworkConditions STORM =
      new NetworkConditions(Duration.ofSeconds(4), Duration.ofSeconds(4), Duration.ofSeconds(7), 5);

  /** Hardly anything is cut, but everything stalls. */
  static final NetworkConditions STALLS =
      new NetworkConditions(
          Duration.ofSeconds(15), Duration.ofSeconds(1), Duration.ofSeconds(8), 0);

  /** A time around {@code mean}: often short, sometimes long. */
  static long nanosAround(Duration mean, RandomGenerator random) {
    return (long) (random.nextExponential() * mean.toNanos());
  }

  /** How long a stall takes. */
  long stallNanos(RandomGenerator random) {
    long longest = longestStall.toNanos();
    return random.nextInt(8) == 0 ? random.nextLong(longest) : random.nextLong(longest) / 10;
  }
}

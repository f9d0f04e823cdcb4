package org.wassop.server.torture;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts what happens in a run. Safe to call from any thread. */
final class RunStatistics {
  /** What is counted. */
  enum Count {
    KILLS,
    STOPS,
    CUTS,
    HALF_CUTS,
    STALLS,
    VISITS,
    GIVEN_UP,
    REPLACED,
    NAME_IN_USE,
    SAID,
    ACKNOWLEDGED,
    SENT_AGAIN,
    CHANGES,
    CHANGES_TOO_LATE,
    TOLD_AGAIN,
    LAGGED,
    PAGES
  }

  private final ConcurrentMap<Count, LongAdder> counts = new ConcurrentHashMap<>();

  /** Counts {@code what} once more. */
  void add(Count what) {
    counts.computeIfAbsent(what, first -> new LongAdder()).increment();
  }

  /** Returns how often it has happened. */
  long of(Count what) {
    return counts.getOrDefault(what, new LongAdder()).sum();
  }

  @Override
  public String toString() {
    return Arrays.stream(Count.values())
        .map(what -> of(what) + " " + what.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}

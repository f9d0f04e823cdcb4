package org.wassop.server.torture;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** How often what happened in a run. For any thread. */
final class Tally {
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
    TOLD_AGAIN,
    LAGGED,
    PAGES
  }

  private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);

  Tally() {
    Arrays.stream(Count.values()).forEach(count -> counts.put(count, new LongAdder()));
  }

  /** It has happened once more. */
  void add(Count what) {
    counts.get(what).increment();
  }

  /** How often it has happened. */
  long of(Count what) {
    return counts.get(what).sum();
  }

  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(entry ->
            entry.getValue()
                + " "
                + entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}

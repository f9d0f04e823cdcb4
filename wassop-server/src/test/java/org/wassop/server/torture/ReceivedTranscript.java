package org.wassop.server.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The entries of one conversation that one client has: all from where it began, without a gap, and
 * those beyond a gap. An id never has two entries. Owned by the client's thread; {@link #last} is
 * safe to call from any thread.
 */
final class ReceivedTranscript {
  private final List<ReceivedEntry> entries = new ArrayList<>();
  private final TreeMap<Long, ReceivedEntry> beyondGap = new TreeMap<>();
  private long start = -1;
  private volatile long last = -1;

  /** Returns whether it is known where it begins. */
  boolean hasStart() {
    return start >= 0;
  }

  /** Sets where it begins: after the entry {@code id}. */
  void startAfter(long id) {
    start = id;
    last = id;
  }

  /** Adds {@code one}. If there is an entry with its id already, it has to be the same. */
  void add(ReceivedEntry one) {
    if (one.id() <= start) {
      return;
    }
    ReceivedEntry same =
        one.id() <= last ? entries.get((int) (one.id() - start - 1)) : beyondGap.get(one.id());
    if (same != null) {
      if (!same.isSame(one)) {
        throw new AssertionError("one id, two entries: " + same + " / " + one);
      }
      return;
    }
    beyondGap.put(one.id(), one);
    long newLast = last;
    while (!beyondGap.isEmpty() && beyondGap.firstKey() == newLast + 1) {
      entries.add(beyondGap.pollFirstEntry().getValue());
      newLast++;
    }
    last = newLast;
  }

  /** Returns the id of the last entry before the first gap, or -1 before it has begun. */
  long last() {
    return last;
  }

  /** Returns the id before the first entry. */
  long start() {
    return start;
  }

  /** Returns whether there are entries beyond a gap. */
  boolean hasGap() {
    return !beyondGap.isEmpty();
  }

  /** Returns all entries up to the first gap, in order. */
  List<ReceivedEntry> entries() {
    return entries;
  }
}

package org.wassop.server.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What one client knows of one conversation: every entry from where it began to listen, without a
 * hole, and what it has heard beyond a hole meanwhile. An id never has two entries. Owned by the
 * client's thread; {@link #last} is for any.
 */
final class ReceivedTranscript {
  private final List<ReceivedEntry> heard = new ArrayList<>();
  private final TreeMap<Long, ReceivedEntry> beyondHole = new TreeMap<>();
  private long start = -1;
  private volatile long last = -1;

  /** Whether it is known where it begins. */
  boolean hasBegun() {
    return start >= 0;
  }

  /** The message {@code id} is the last that it doesn't have. */
  void beginAfter(long id) {
    start = id;
    last = id;
  }

  /** Takes {@code one}, which may be known already; then it has to be the same. */
  void add(ReceivedEntry one) {
    if (one.id() <= start) {
      return;
    }
    ReceivedEntry same =
        one.id() <= last ? heard.get((int) (one.id() - start - 1)) : beyondHole.get(one.id());
    if (same != null) {
      if (!same.isSame(one)) {
        throw new AssertionError("one id, two entries: " + same + " / " + one);
      }
      return;
    }
    beyondHole.put(one.id(), one);
    long known = last;
    while (!beyondHole.isEmpty() && beyondHole.firstKey() == known + 1) {
      heard.add(beyondHole.pollFirstEntry().getValue());
      known++;
    }
    last = known;
  }

  /** The id of the last message before the first hole; -1 before it has begun. */
  long last() {
    return last;
  }

  /** The message before the first one. */
  long start() {
    return start;
  }

  /** Whether something was heard beyond a hole. */
  boolean hasHole() {
    return !beyondHole.isEmpty();
  }

  /** Everything up to the first hole, in its order. */
  List<ReceivedEntry> heard() {
    return heard;
  }
}

package org.wassop.server.torture;

/**
 * Checks the order of the entries of one conversation on one connection: the ids are 1, 2, 3 …
 * without a gap or a repeat, from the replay on into the live entries, until the server reports
 * that it left something out. Every method throws an {@link AssertionError} if the server breaks
 * that. Owned by one thread.
 */
final class OrderCheck {
  private static final long ANY = 0;

  private long next;
  private boolean replaying;

  /** The first entry that an answer showed to be left out, not reported yet; 0 if there is none. */
  private long leftOut;

  /** All entries from this one on were own messages, which are answered even while others lag. */
  private long ownSince;

  private OrderCheck(long next, boolean replaying) {
    this.next = next;
    this.replaying = replaying;
  }

  /** Creates the check for a connection that gets whatever comes next. */
  static OrderCheck live() {
    return new OrderCheck(ANY, false);
  }

  /** Creates the check for one that enters with a replay of all entries after {@code id}. */
  static OrderCheck after(long id) {
    return new OrderCheck(id + 1, true);
  }

  /** Creates the check for one that enters, and doesn't know the first entry that it will get. */
  static OrderCheck afterAny() {
    return new OrderCheck(ANY, true);
  }

  /** Takes the replayed entry {@code id}. */
  void replayed(long id) {
    check(replaying, "told again though the room is entered", id);
    check(next == ANY || id == next, "told again out of order", id);
    next = id + 1;
  }

  /** Takes the answer that the room is entered; {@code last} is its newest entry. */
  void entered(long last) {
    check(replaying, "entered twice, the last one is", last);
    check(next == ANY || last == next - 1, "the room is entered, but its last message is", last);
    next = last + 1;
    ownSince = next;
    replaying = false;
  }

  /** Takes the live entry {@code id}. */
  void live(long id) {
    check(!replaying, "heard live before the room was entered", id);
    check(leftOut == 0, "heard live after a gap before LAGGED", id);
    check(next == ANY || id == next, "heard live out of order", id);
    next = id + 1;
    ownSince = next;
  }

  /** Takes the id of an own message; a {@code fresh} one was never sent before. */
  void own(long id, boolean fresh) {
    check(!replaying, "accepted before the room was entered", id);
    if (next == ANY) {
      // Entries of others before it may have been left out already.
      return;
    }
    if (id < next) {
      check(!fresh, "a new message got the id of an older one", id);
      return;
    }
    if (id > next && leftOut == 0) {
      leftOut = next;
    }
    next = id + 1;
  }

  /**
   * Takes the notice that the server left out everything from {@code id} on. What was left out may
   * be a join just before an own message.
   */
  void lagged(long id) {
    check(!replaying, "lagged before the room was entered", id);
    long newest = leftOut == 0 ? next : leftOut;
    check(
        next == ANY || id >= Math.min(ownSince, newest) && id <= newest,
        "lagged, but not from " + newest,
        id);
    next = ANY;
    leftOut = 0;
  }

  private void check(boolean isRight, String what, long id) {
    if (!isRight) {
      throw new AssertionError(what + " " + id + " (expected " + next + ")");
    }
  }
}

package org.wassop.server.torture;

/**
 * The order in which one connection may hear one conversation, and the check that it does: 1, 2, 3
 * … without a gap or a repeat, from what is told again when a room is entered on into what is said
 * then, until the server says that it left something out. Every method throws an {@link
 * AssertionError} when the server breaks that. Owned by one thread.
 */
final class OrderCheck {
  private static final long ANY = 0;

  private long next;
  private boolean isTold;

  /** The first message that an answer showed to be left out; 0 when none is owed an excuse. */
  private long leftOut;

  /** Everything from this message on was an own one, which is answered whoever is left out. */
  private long ownSince;

  private OrderCheck(long next, boolean isTold) {
    this.next = next;
    this.isTold = isTold;
  }

  /** Of a connection that hears whatever is said next. */
  static OrderCheck live() {
    return new OrderCheck(ANY, false);
  }

  /** Of one that enters, and is told everything after the message {@code id}. */
  static OrderCheck after(long id) {
    return new OrderCheck(id + 1, true);
  }

  /** Of one that enters, and doesn't know which message it will be told first. */
  static OrderCheck afterAny() {
    return new OrderCheck(ANY, true);
  }

  /** The message {@code id} is told again. */
  void again(long id) {
    check(isTold, "told again though the room is entered", id);
    check(next == ANY || id == next, "told again out of order", id);
    next = id + 1;
  }

  /** The room is entered; {@code last} is the newest message that it has. */
  void entered(long last) {
    check(isTold, "entered twice, the last one is", last);
    check(next == ANY || last == next - 1, "the room is entered, but its last message is", last);
    next = last + 1;
    ownSince = next;
    isTold = false;
  }

  /** The message {@code id} of somebody is heard as it is said. */
  void live(long id) {
    check(!isTold, "heard live before the room was entered", id);
    check(leftOut == 0, "heard live after a gap before LAGGED", id);
    check(next == ANY || id == next, "heard live out of order", id);
    next = id + 1;
    ownSince = next;
  }

  /** An own message has the id {@code id}; a {@code fresh} one was never sent before. */
  void own(long id, boolean fresh) {
    check(!isTold, "accepted before the room was entered", id);
    if (next == ANY) {
      // What others said before may have been left out already.
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
   * The server says that it left out everything from {@code id} on. What was left out may be that
   * somebody came, just before an own message.
   */
  void lagged(long id) {
    check(!isTold, "lagged before the room was entered", id);
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

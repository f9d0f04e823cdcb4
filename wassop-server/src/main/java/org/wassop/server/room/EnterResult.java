package org.wassop.server.room;

/** How a wish to enter ended. */
public sealed interface EnterResult {
  /** The member is in, and has been answered. */
  record Entered() implements EnterResult {}

  /** So much was said meanwhile that it has to be told first: all after {@code id}. */
  record Behind(long id) implements EnterResult {}

  /** The history can't be read; the member has been answered. */
  record Refused() implements EnterResult {}

  /** The room has ended: ask the table again. */
  record Ended() implements EnterResult {}
}

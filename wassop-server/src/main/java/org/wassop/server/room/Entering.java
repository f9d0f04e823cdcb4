package org.wassop.server.room;

/** How a wish to enter ended. */
public sealed interface Entering {
  /** The member is in, and has been answered. */
  record Entered() implements Entering {}

  /** So much was said meanwhile that it has to be told first: all after {@code id}. */
  record Behind(long id) implements Entering {}

  /** The history can't be read; the member has been answered. */
  record Refused() implements Entering {}

  /** The room has ended: ask the table again. */
  record Ended() implements Entering {}
}

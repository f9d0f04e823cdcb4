package org.wassop.server.room;

/** The result of a request to enter. */
public sealed interface EnterResult {
  /** The user has entered, and has been answered. */
  record Entered() implements EnterResult {}

  /** The replay has got as far as {@code id}, and too much is left for the room to replay. */
  record Behind(long id) implements EnterResult {}

  /** The history can't be read; the user has been answered. */
  record Refused() implements EnterResult {}

  /** The room has ended: look it up again. */
  record Ended() implements EnterResult {}
}

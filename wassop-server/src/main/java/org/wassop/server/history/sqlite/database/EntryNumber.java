package org.wassop.server.history.sqlite.database;

/**
 * The number under which a message is stored: that of its conversation, then its id. 2^27
 * conversations of 2^36 messages. Pure.
 */
public final class EntryNumber {
  /** How many bits a message's id has; written out in the view of {@link Migration#CHANGES}. */
  static final int BITS = 36;

  private static final long MAX_ID = (1L << BITS) - 1;

  private EntryNumber() {}

  /** That of message {@code id}; one that can't be is taken for the nearest that can. */
  public static long of(long conversation, long id) {
    return conversation << BITS | Math.clamp(id, 0, MAX_ID);
  }

  /** The last that a conversation can have. */
  public static long lastOf(long conversation) {
    return of(conversation, MAX_ID);
  }

  public static long id(long seq) {
    return seq & MAX_ID;
  }
}

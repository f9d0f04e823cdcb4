package org.wassop.server.history.sqlite.database;

/**
 * The number of an entry in the database: the number of its conversation, then its id. There can be
 * 2^27 conversations of 2^36 entries. Pure.
 */
public final class EntryNumber {
  /**
   * The bits of an id. Some statements, such as in {@link Migration#CHANGES}, contain the value.
   */
  static final int BITS = 36;

  private static final long MAX_ID = (1L << BITS) - 1;

  private EntryNumber() {}

  /**
   * Returns the number of the entry {@code id}; an id out of range is replaced by the nearest one.
   */
  public static long of(long conversation, long id) {
    return conversation << BITS | Math.clamp(id, 0, MAX_ID);
  }

  /** Returns the highest number that an entry of {@code conversation} can have. */
  public static long lastOf(long conversation) {
    return of(conversation, MAX_ID);
  }

  /** Returns the id of the entry with the number {@code seq}. */
  public static long id(long seq) {
    return seq & MAX_ID;
  }
}

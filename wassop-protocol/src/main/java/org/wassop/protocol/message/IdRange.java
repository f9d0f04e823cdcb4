package org.wassop.protocol.message;

/**
 * The ids of the entries that a log has, {@code first} to {@code last}. If it has none, {@code
 * first} is {@code last + 1}; a log that never had one is 1 to 0.
 */
public record IdRange(long first, long last) {
  /** The range of a log that never had an entry. */
  public static final IdRange EMPTY = new IdRange(1, 0);
}

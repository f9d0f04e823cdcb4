package org.wassop.protocol.message;

/**
 * The ids of a log that are kept: from {@code first} to {@code last}. When nothing is kept, {@code
 * first} is {@code last + 1}; a log in which nothing was ever said is 1 to 0.
 */
public record IdRange(long first, long last) {
  /** The log in which nothing was ever said. */
  public static final IdRange EMPTY = new IdRange(1, 0);
}

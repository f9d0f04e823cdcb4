package org.wassop.server.history;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The limits on the entries that are kept of each conversation.
 *
 * @param maxAge the age from which an entry is removed; empty for no limit
 * @param maxMessages the most entries that are kept; empty for no limit
 */
public record Retention(Optional<Duration> maxAge, OptionalLong maxMessages) {
  /** Keeps everything. */
  public static final Retention FOREVER = new Retention(Optional.empty(), OptionalLong.empty());

  /** Returns whether nothing is ever removed. */
  public boolean isForever() {
    return maxAge.isEmpty() && maxMessages.isEmpty();
  }
}

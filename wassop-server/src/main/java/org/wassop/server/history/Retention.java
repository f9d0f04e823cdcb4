package org.wassop.server.history;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much is kept of each conversation.
 *
 * @param maxAge what is older is removed
 * @param maxMessages most messages that are kept
 */
public record Retention(Optional<Duration> maxAge, OptionalLong maxMessages) {
  /** Everything is kept. */
  public static final Retention FOREVER = new Retention(Optional.empty(), OptionalLong.empty());

  /** Whether nothing is ever removed. */
  public boolean isForever() {
    return maxAge.isEmpty() && maxMessages.isEmpty();
  }
}

package org.wassop.tui.model.state;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * The delay before a reconnect: half a second after the first failure, doubled for each further one
 * up to 30 s, then varied at random by up to half in either direction, so that clients don't return
 * all at once. Immutable.
 *
 * @param seed the seed of the random part
 * @param failures how many attempts in a row have failed
 * @param attempts the number of the current wait, which identifies it
 */
public record Backoff(long seed, int failures, long attempts) {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** Returns a backoff without failures. */
  static Backoff of(long seed) {
    return new Backoff(seed, 0, 0);
  }

  /** Returns this after one more failure. */
  public Backoff failed() {
    return new Backoff(new SplittableRandom(seed).nextLong(), failures + 1, attempts + 1);
  }

  /** Returns this after a success. */
  Backoff succeeded() {
    return new Backoff(seed, 0, attempts);
  }

  /** Returns the delay after the last failure. */
  public Duration delay() {
    long whole = FIRST.toMillis() << Math.clamp(failures - 1, 0, 16);
    long millis = Math.min(whole, LONGEST.toMillis());
    return Duration.ofMillis(millis / 2 + new SplittableRandom(~seed).nextLong(millis));
  }
}

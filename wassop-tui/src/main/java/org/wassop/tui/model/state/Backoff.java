package org.wassop.tui.model.state;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long to wait before the server is tried again: half a second at first, twice as long each
 * time, 30 s at most; then up to half of it more or less, so that not everybody comes at once.
 *
 * @param seed where the chance comes from
 * @param failures how often it has failed in a row
 * @param tries how often a wait has begun: tells one from the others
 */
public record Backoff(long seed, int failures, long tries) {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** Nothing has failed yet. */
  static Backoff of(long seed) {
    return new Backoff(seed, 0, 0);
  }

  /** This after one more failure. */
  public Backoff failed() {
    return new Backoff(new SplittableRandom(seed).nextLong(), failures + 1, tries + 1);
  }

  /** This after it has gone well. */
  Backoff succeeded() {
    return new Backoff(seed, 0, tries);
  }

  /** How long to wait after the last failure. */
  public Duration delay() {
    long whole = FIRST.toMillis() << Math.clamp(failures - 1, 0, 16);
    long millis = Math.min(whole, LONGEST.toMillis());
    return Duration.ofMillis(millis / 2 + new SplittableRandom(~seed).nextLong(millis));
  }
}

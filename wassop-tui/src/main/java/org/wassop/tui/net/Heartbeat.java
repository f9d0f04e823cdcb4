package org.wassop.tui.net;

import java.time.Duration;

/**
 * When a Wassop/2 server is asked for a sign of life, and how soon a link without one is given up.
 *
 * @param silence before it is asked while nothing is going on
 * @param unanswered before it is asked while a request has no answer
 * @param grace that it has for its sign of life
 */
record Heartbeat(Duration silence, Duration unanswered, Duration grace) {
  static final Heartbeat USUAL =
      new Heartbeat(Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(5));

  /** This for a server that wants to be asked every {@code interval}. */
  Heartbeat atMost(Duration interval) {
    return interval.compareTo(silence) < 0 ? new Heartbeat(interval, unanswered, grace) : this;
  }
}

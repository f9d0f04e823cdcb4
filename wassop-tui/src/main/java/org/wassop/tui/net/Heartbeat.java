package org.wassop.tui.net;

import java.time.Duration;

/**
 * When a Wassop/2 server is sent a {@code PING}, and when a silent link is given up.
 *
 * @param silence how long the server is silent before a {@code PING} while no request is unanswered
 * @param unanswered how long the server is silent before a {@code PING} while a request is
 *     unanswered
 * @param grace how long the server has to send anything after the {@code PING}
 */
record Heartbeat(Duration silence, Duration unanswered, Duration grace) {
  static final Heartbeat USUAL =
      new Heartbeat(Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(5));

  /**
   * Returns this heartbeat for a server that expects a {@code PING} every {@code interval}: a
   * shorter interval replaces the silence.
   */
  Heartbeat atMost(Duration interval) {
    return interval.compareTo(silence) < 0 ? new Heartbeat(interval, unanswered, grace) : this;
  }
}

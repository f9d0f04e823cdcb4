package org.wassop.tui.net;

import java.time.Duration;

/**
 * When a Wassop/2 server is sent a {@code PING}, and when a silent link is given up.
 *
 * @param idleSilence how long the server is silent before a {@code PING} while no request is
 *     unanswered
 * @param pendingSilence how long the server is silent before a {@code PING} while a request is
 *     unanswered
 * @param grace how long the server has to send anything after the {@code PING}
 */
record Heartbeat(Duration idleSilence, Duration pendingSilence, Duration grace) {
  static final Heartbeat DEFAULT =
      new Heartbeat(Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(5));

  /**
   * Returns this heartbeat for a server that expects a {@code PING} every {@code interval}: a
   * shorter interval replaces the silence.
   */
  Heartbeat atMost(Duration interval) {
    return interval.compareTo(idleSilence) < 0
        ? new Heartbeat(interval, pendingSilence, grace)
        : this;
  }
}

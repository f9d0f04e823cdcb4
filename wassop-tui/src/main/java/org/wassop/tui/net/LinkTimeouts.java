package org.wassop.tui.net;

import java.time.Duration;
import org.wassop.protocol.Limits;

/**
 * How long a link waits.
 *
 * @param hello for the answer to {@code HELLO}, at least
 * @param heartbeat for a sign of life of a Wassop/2 server; its own interval counts when it is
 *     shorter
 * @param answer for a classic server's answer before the next command goes out
 * @param gap after a classic command that has no answer
 */
record LinkTimeouts(Duration hello, Heartbeat heartbeat, Duration answer, Duration gap) {
  static final LinkTimeouts USUAL =
      new LinkTimeouts(
          Limits.HELLO_WAIT, Heartbeat.USUAL, Duration.ofSeconds(1), Duration.ofMillis(100));
}

package org.wassop.tui.net;

import java.time.Duration;
import org.wassop.protocol.Limits;

/**
 * The time-outs of a link.
 *
 * @param hello for the answer to {@code HELLO}; a distant server has longer
 * @param heartbeat for a silent Wassop/2 server; its own interval counts when it is shorter
 * @param answer for a classic server's answer, before the next command is sent
 * @param gap after a classic command without an answer
 */
record LinkTimeouts(Duration hello, Heartbeat heartbeat, Duration answer, Duration gap) {
  static final LinkTimeouts DEFAULT =
      new LinkTimeouts(
          Limits.HELLO_TIMEOUT, Heartbeat.DEFAULT, Duration.ofSeconds(1), Duration.ofMillis(100));
}

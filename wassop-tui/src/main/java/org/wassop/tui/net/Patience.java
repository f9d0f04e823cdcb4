package org.wassop.tui.net;

import java.time.Duration;
import org.wassop.protocol.Limits;

/**
 * How long a link waits.
 *
 * @param hello for the answer to {@code HELLO}, at least
 * @param silence before it asks a Wassop/2 server for a sign of life; the server's own interval
 *     counts when it is shorter
 * @param answer for a classic server's answer before the next command goes out
 * @param gap after a classic command that has no answer
 */
record Patience(Duration hello, Duration silence, Duration answer, Duration gap) {
  static final Patience USUAL =
      new Patience(
          Limits.HELLO_WAIT, Limits.PING_INTERVAL, Duration.ofSeconds(1), Duration.ofMillis(100));
}

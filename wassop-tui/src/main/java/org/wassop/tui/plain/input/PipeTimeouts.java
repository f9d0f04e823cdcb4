package org.wassop.tui.plain.input;

import java.time.Duration;

/**
 * How long the line mode waits for its server when the input is a pipe. A user at a terminal waits
 * without a limit.
 *
 * @param answer for an answer of a connected server
 * @param reconnecting for a lost server to come back
 */
public record PipeTimeouts(Duration answer, Duration reconnecting) {
  public static final PipeTimeouts DEFAULT =
      new PipeTimeouts(Duration.ofSeconds(30), Duration.ofSeconds(30));
}

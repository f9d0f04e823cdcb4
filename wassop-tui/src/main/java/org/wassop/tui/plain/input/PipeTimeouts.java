package org.wassop.tui.plain.input;

import java.time.Duration;

/**
 * How long a pipe waits for its server; a person waits as long as they like.
 *
 * @param answer for an answer of a server that is there
 * @param reconnecting for a server that is lost
 */
public record PipeTimeouts(Duration answer, Duration reconnecting) {
  public static final PipeTimeouts USUAL =
      new PipeTimeouts(Duration.ofSeconds(30), Duration.ofSeconds(30));
}

package org.wassop.tui.script;

import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.tui.net.Connecting;
import org.wassop.tui.net.LinkWords;

/** What a program ends with when it can't reach its server. */
public final class NoServer {
  private NoServer() {}

  /** The end of a program whose attempt to connect has come to {@code failure}. */
  public static CliException because(Connecting failure, LinkWords words) {
    int code = failure instanceof Connecting.UnknownHost ? ExitCode.NO_HOST : ExitCode.UNAVAILABLE;
    return new CliException(code, words.failure(failure));
  }
}

package org.wassop.tui.script;

import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.tui.net.ConnectResult;
import org.wassop.tui.net.LinkTexts;

/** What a program ends with when it can't reach its server. */
public final class ServerUnreachable {
  private ServerUnreachable() {}

  /** The end of a program whose attempt to connect has come to {@code failure}. */
  public static CliException because(ConnectResult failure, LinkTexts words) {
    int code =
        failure instanceof ConnectResult.UnknownHost ? ExitCode.NO_HOST : ExitCode.UNAVAILABLE;
    return new CliException(code, words.failure(failure));
  }
}

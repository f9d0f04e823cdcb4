package org.wassop.tui.script;

import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.tui.net.ConnectResult;
import org.wassop.tui.net.LinkTexts;

/** Creates the error that ends a program which can't reach its server. */
public final class ConnectErrors {
  private ConnectErrors() {}

  /** Returns the error for an attempt to connect that ended in {@code failure}. */
  public static CliException exception(ConnectResult failure, LinkTexts linkTexts) {
    int code =
        failure instanceof ConnectResult.UnknownHost ? ExitCode.NO_HOST : ExitCode.UNAVAILABLE;
    return new CliException(code, linkTexts.failure(failure));
  }
}

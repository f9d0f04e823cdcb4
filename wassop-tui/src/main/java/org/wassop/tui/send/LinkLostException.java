package org.wassop.tui.send;

import org.wassop.cli.CliException;

/** The link has ended before everything was sent. */
final class LinkLostException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient CliException end;
  private final boolean passing;

  /** {@code end} ends the program; {@code passing}: another link may do better. */
  LinkLostException(CliException end, boolean passing) {
    super(end);
    this.end = end;
    this.passing = passing;
  }

  /** What ends the program when there is no other link. */
  CliException end() {
    return end;
  }

  /** Whether another link may do better. */
  boolean isPassing() {
    return passing;
  }
}

package org.wassop.tui.send;

import org.wassop.cli.CliException;

/** Thrown when the link has ended before everything was sent. */
final class LinkLostException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient CliException exitError;
  private final boolean passing;

  /**
   * Creates an exception. {@code end} ends the program when there is no other link; {@code passing}
   * says that another link may succeed.
   */
  LinkLostException(CliException end, boolean passing) {
    super(end);
    this.exitError = end;
    this.passing = passing;
  }

  /** Returns the error that ends the program when there is no other link. */
  CliException exitError() {
    return exitError;
  }

  /** Whether another link may succeed. */
  boolean isTemporary() {
    return passing;
  }
}

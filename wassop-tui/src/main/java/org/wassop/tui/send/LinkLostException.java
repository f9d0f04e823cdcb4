package org.wassop.tui.send;

import org.wassop.cli.CliException;

/** Thrown when the link has ended before everything was sent. */
final class LinkLostException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient CliException end;
  private final boolean passing;

  /**
   * Creates an exception. {@code end} ends the program when there is no other link; {@code passing}
   * says that another link may succeed.
   */
  LinkLostException(CliException end, boolean passing) {
    super(end);
    this.end = end;
    this.passing = passing;
  }

  /** Returns the error that ends the program when there is no other link. */
  CliException end() {
    return end;
  }

  /** Whether another link may succeed. */
  boolean isPassing() {
    return passing;
  }
}

package org.wassop.cli;

/**
 * A program can't go on, for a reason that its user can do something about: one line and an exit
 * code.
 */
public final class CliException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /** Ends the program with {@code exitCode}, one of {@link ExitCode}, after {@code message}. */
  public CliException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** What the process ends with. */
  public int exitCode() {
    return exitCode;
  }

  /** The line for the user. */
  public String line() {
    return String.valueOf(getMessage());
  }
}

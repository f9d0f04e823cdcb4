package org.wassop.cli;

/**
 * Thrown when a program can't go on for a reason that the user can act on: one line for standard
 * error and an exit code.
 */
public final class CliException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /** Creates an exception with {@code exitCode}, one of {@link ExitCode}. */
  public CliException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Returns the exit code of the process. */
  public int exitCode() {
    return exitCode;
  }

  /** Returns the line for the user. */
  public String messageLine() {
    return String.valueOf(getMessage());
  }
}

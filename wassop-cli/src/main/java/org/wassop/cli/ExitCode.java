package org.wassop.cli;

/** The exit codes of the programs, as in {@code sysexits.h}. */
public final class ExitCode {
  /** Success. */
  public static final int OK = 0;

  /** The command line is wrong. */
  public static final int USAGE = 64;

  /** The input can't be sent: it is too long or not UTF-8. */
  public static final int DATA = 65;

  /** The input doesn't exist. */
  public static final int NO_INPUT = 66;

  /** The host name is unknown. */
  public static final int NO_HOST = 68;

  /** The service can't be reached, or can't be started. */
  public static final int UNAVAILABLE = 69;

  /** An internal error. */
  public static final int SOFTWARE = 70;

  /** A file can't be created. */
  public static final int CANT_CREATE = 73;

  /** A temporary failure; a retry may succeed. */
  public static final int TEMPORARY = 75;

  /** The server refused. */
  public static final int NO_PERMISSION = 77;

  /** The configuration is wrong. */
  public static final int CONFIG = 78;

  private ExitCode() {}
}

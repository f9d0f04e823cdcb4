package org.wassop.cli;

/** Exit codes, those of sysexits.h. */
public final class ExitCode {
  /** All went well. */
  public static final int OK = 0;

  /** The command line is wrong. */
  public static final int USAGE = 64;

  /** What is to be sent isn't fit for it: too long, or not UTF-8. */
  public static final int DATA = 65;

  /** What is to be read isn't there. */
  public static final int NO_INPUT = 66;

  /** The host's name is unknown. */
  public static final int NO_HOST = 68;

  /** The service can't be reached, or can't be started. */
  public static final int UNAVAILABLE = 69;

  /** A fault of the program's own. */
  public static final int SOFTWARE = 70;

  /** A file can't be made. */
  public static final int CANT_CREATE = 73;

  /** Something failed that may work when tried again. */
  public static final int TEMPORARY = 75;

  /** The peer refused. */
  public static final int NO_PERMISSION = 77;

  /** The configuration is wrong. */
  public static final int CONFIG = 78;

  private ExitCode() {}
}

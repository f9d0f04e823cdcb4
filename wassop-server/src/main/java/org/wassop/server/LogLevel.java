package org.wassop.server;

import java.util.Locale;
import org.wassop.server.log.LeftOutLine;

/** The least severe level that is logged. */
enum LogLevel {
  ERROR,
  WARN,
  INFO,
  DEBUG,
  TRACE;

  /** Sets the level of all loggers. Has no effect once the first logger has been created. */
  void apply() {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", toString());
    System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
    System.setProperty("org.slf4j.simpleLogger.dateTimeFormat", LeftOutLine.TIME_PATTERN);
    System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
    System.setProperty("org.slf4j.simpleLogger.showShortLogName", "true");
    if (compareTo(DEBUG) < 0) {
      // It logs stack traces of faults that we report in one line.
      System.setProperty("org.slf4j.simpleLogger.log.org.sqlite.SQLiteJDBCLoader", "off");
    }
  }

  /** Returns the word for it on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

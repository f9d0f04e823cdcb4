package org.wassop.server;

import java.util.Locale;

/** How much is logged. */
enum LogLevel {
  ERROR,
  WARN,
  INFO,
  DEBUG,
  TRACE;

  /** Sets the level for all loggers; works only before the first of them is made. */
  void apply() {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", toString());
    System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
    System.setProperty("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd HH:mm:ss.SSS");
    System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
    System.setProperty("org.slf4j.simpleLogger.showShortLogName", "true");
    if (compareTo(DEBUG) < 0) {
      // It logs stacks of what we tell in a line.
      System.setProperty("org.slf4j.simpleLogger.log.org.sqlite.SQLiteJDBCLoader", "off");
    }
  }

  /** The level as the command line has it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

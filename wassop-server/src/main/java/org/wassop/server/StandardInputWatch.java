package org.wassop.server;

import java.io.IOException;

/** Ends the process when its standard input ends, also because the parent process died. */
final class StandardInputWatch {
  private StandardInputWatch() {}

  /** Reads standard input up to its end, then exits with 0. */
  static void awaitEnd() {
    try {
      while (System.in.read() >= 0) {
        // Only the end matters.
      }
    } catch (IOException e) {
      // Counts as the end.
    }
    System.exit(0);
  }
}

package org.wassop.server;

import java.io.IOException;

/** Ends the process when whoever started it closes its standard input, or dies. */
final class StandardInputWatch {
  private StandardInputWatch() {}

  static void awaitEnd() {
    try {
      while (System.in.read() >= 0) {
        // Only the end means something.
      }
    } catch (IOException e) {
      // As good as the end.
    }
    System.exit(0);
  }
}

package org.wassop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Where a fault of the program's own happened, for whoever mends it: kinds and places, and no
 * messages, which might quote what somebody said.
 */
final class CrashReport {
  private CrashReport() {}

  /**
   * Writes the places of {@code fault} to {@code path}, over an older report. Says whether it
   * could.
   */
  static boolean write(Path path, Throwable fault) {
    StringBuilder report =
        new StringBuilder("wassop " + Version.text() + ", " + Instant.now() + "\n");
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      report.append(cause.getClass().getName()).append('\n');
      for (StackTraceElement place : cause.getStackTrace()) {
        report.append("    at ").append(place).append('\n');
      }
    }
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, report);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

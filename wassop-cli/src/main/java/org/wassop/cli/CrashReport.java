package org.wassop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The report of an internal error for the developers: exception classes and stack traces, without
 * messages, which might quote a conversation.
 */
final class CrashReport {
  private CrashReport() {}

  /**
   * Writes the report of {@code fault} to {@code path}, over an older one. Returns false if the
   * file can't be written.
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

package org.wassop.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.function.LongFunction;

/** Lines that wait to be written, and how many were left out after them. */
final class LogBatch {
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private long lines;
  private long leftOut;

  /** Adds {@code line} with its end. */
  void add(ByteArrayOutputStream line) {
    text.writeBytes(line.toByteArray());
    lines++;
  }

  /** Counts a line that has no room. */
  void leaveOut() {
    leftOut++;
  }

  /** Returns the number of bytes in it. */
  int size() {
    return text.size();
  }

  /** Returns the number of lines in it. */
  long lines() {
    return lines;
  }

  /** Returns the number of lines that were left out after those in it. */
  long leftOut() {
    return leftOut;
  }

  /** Returns whether it has nothing to say. */
  boolean isEmpty() {
    return lines == 0 && leftOut == 0;
  }

  /**
   * Returns the bytes to write. Gaps are told by {@code leftOutLine}: first that of {@code
   * notWritten} lines which failed before, perhaps within a line, so that a new one is begun.
   */
  byte[] text(long notWritten, LongFunction<String> leftOutLine) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (notWritten > 0) {
      all.writeBytes(("\n" + leftOutLine.apply(notWritten) + "\n").getBytes(UTF_8));
    }
    all.writeBytes(text.toByteArray());
    if (leftOut > 0) {
      all.writeBytes((leftOutLine.apply(leftOut) + "\n").getBytes(UTF_8));
    }
    return all.toByteArray();
  }
}

package org.wassop.server.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Whole lines that are ready to be written: the bytes {@code from} (inclusive) to {@code to}
 * (exclusive) of an array that doesn't change any more. Many outboxes may share one.
 */
@SuppressWarnings("ArrayRecordComponent") // shared by many outboxes, compared by none
public record Chunk(byte[] bytes, int from, int to) {
  /** Returns all of {@code lines}, in UTF-8. */
  public static Chunk of(String lines) {
    byte[] bytes = lines.getBytes(UTF_8);
    return new Chunk(bytes, 0, bytes.length);
  }

  /** Returns the number of bytes. */
  public int length() {
    return to - from;
  }
}

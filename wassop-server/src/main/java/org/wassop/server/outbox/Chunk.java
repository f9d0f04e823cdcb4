package org.wassop.server.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Whole lines, ready to be written: bytes {@code from} (inclusive) to {@code to} (exclusive) of an
 * array that nobody changes any more. Many outboxes may hold the same one.
 */
@SuppressWarnings("ArrayRecordComponent") // shared by many outboxes, compared by none
public record Chunk(byte[] bytes, int from, int to) {
  /** All of {@code lines}, in UTF-8. */
  public static Chunk of(String lines) {
    byte[] bytes = lines.getBytes(UTF_8);
    return new Chunk(bytes, 0, bytes.length);
  }

  /** How many bytes it has. */
  public int length() {
    return to - from;
  }
}

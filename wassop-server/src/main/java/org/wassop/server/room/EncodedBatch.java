package org.wassop.server.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.wassop.server.outbox.Chunk;

/**
 * The messages of a batch in one dialect, one after the other in one array. Owned by the room's
 * thread.
 */
final class EncodedBatch {
  private final int[] ends;
  private byte[] bytes = new byte[256];
  private int count;

  /** Room for {@code messages} messages. */
  EncodedBatch(int messages) {
    this.ends = new int[messages];
  }

  void add(String lines) {
    byte[] encoded = lines.getBytes(UTF_8);
    int start = size();
    if (start + encoded.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, start + encoded.length));
    }
    System.arraycopy(encoded, 0, bytes, start, encoded.length);
    ends[count++] = start + encoded.length;
  }

  private int size() {
    return count == 0 ? 0 : ends[count - 1];
  }

  /** The messages {@code from} (inclusive) to {@code to} (exclusive). */
  Chunk chunk(int from, int to) {
    return new Chunk(bytes, from == 0 ? 0 : ends[from - 1], to == 0 ? 0 : ends[to - 1]);
  }
}

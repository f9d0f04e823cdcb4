package org.wassop.server.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.wassop.server.outbox.Chunk;

/**
 * The entries of a batch, encoded in one dialect, one after the other in one array. Owned by the
 * room's thread.
 */
final class EncodedBatch {
  private final int[] ends;
  private byte[] bytes = new byte[256];
  private int count;

  /** Creates an empty batch, which takes up to {@code capacity} entries. */
  EncodedBatch(int capacity) {
    this.ends = new int[capacity];
  }

  /** Appends an entry, which may have no lines in this dialect. */
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

  /** Returns the entries {@code from} (inclusive) to {@code to} (exclusive). */
  Chunk chunk(int from, int to) {
    return new Chunk(bytes, from == 0 ? 0 : ends[from - 1], to == 0 ? 0 : ends[to - 1]);
  }
}

package org.wassop.server.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wassop.server.outbox.Chunk;

/**
 * The entries of a batch, encoded in one dialect, one after the other in one array. Owned by the
 * room's thread.
 */
final class EncodedBatch {
  /** Longest piece that has more than one entry, in bytes. */
  static final int PIECE_BYTES = 64 * 1024;

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
    int start = startOf(count);
    if (start + encoded.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, start + encoded.length));
    }
    System.arraycopy(encoded, 0, bytes, start, encoded.length);
    ends[count++] = start + encoded.length;
  }

  /** Some consecutive entries, of which the one with the index {@code first} is the first. */
  record Piece(Chunk chunk, int first) {}

  /**
   * Returns the entries {@code from} (inclusive) to {@code to} (exclusive) in pieces, each of whole
   * entries: up to {@link #PIECE_BYTES}, or one longer entry. The pieces share the bytes of the
   * batch; there are none if no entry has lines.
   */
  List<Piece> pieces(int from, int to) {
    List<Piece> pieces = new ArrayList<>(1);
    for (int first = from; first < to; ) {
      int next = first + 1;
      while (next < to && ends[next] - startOf(first) <= PIECE_BYTES) {
        next++;
      }
      if (ends[next - 1] > startOf(first)) {
        pieces.add(new Piece(new Chunk(bytes, startOf(first), ends[next - 1]), first));
      }
      first = next;
    }
    return pieces;
  }

  private int startOf(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }
}

package org.wassop.protocol.codec;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stream that returns its bytes in given chunks, as a network does. */
final class Chunks extends InputStream {
  private final List<byte[]> chunks;
  private int chunk;
  private int position;

  private Chunks(List<byte[]> chunks) {
    this.chunks = chunks;
  }

  static Chunks of(byte[]... chunks) {
    return new Chunks(List.of(chunks));
  }

  static Chunks cutAt(byte[] bytes, int cut) {
    return of(Arrays.copyOfRange(bytes, 0, cut), Arrays.copyOfRange(bytes, cut, bytes.length));
  }

  static Chunks oneByOne(byte[] bytes) {
    return ofSize(bytes, 1);
  }

  static Chunks ofSize(byte[] bytes, int size) {
    List<byte[]> chunks = new ArrayList<>();
    for (int i = 0; i < bytes.length; i += size) {
      chunks.add(Arrays.copyOfRange(bytes, i, Math.min(i + size, bytes.length)));
    }
    return new Chunks(chunks);
  }

  /** Returns streams of {@code bytes}: whole, byte by byte, and split in two at every index. */
  static List<InputStream> everySplit(byte[] bytes) {
    List<InputStream> ways = new ArrayList<>();
    ways.add(of(bytes));
    ways.add(oneByOne(bytes));
    for (int cut = 1; cut < bytes.length; cut++) {
      ways.add(cutAt(bytes, cut));
    }
    return ways;
  }

  @Override
  public int read() {
    throw new UnsupportedOperationException("LineReader reads blocks");
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    while (chunk < chunks.size() && position == chunks.get(chunk).length) {
      chunk++;
      position = 0;
    }
    if (chunk == chunks.size()) {
      return -1;
    }
    int count = Math.min(length, chunks.get(chunk).length - position);
    System.arraycopy(chunks.get(chunk), position, buffer, offset, count);
    position += count;
    return count;
  }
}

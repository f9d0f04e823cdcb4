package org.wassop.protocol.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/**
 * Splits a stream of bytes into lines. A line ends with LF; one CR before it is dropped. The limit
 * applies before the end of a line is found, so a line without an end costs a bounded amount of
 * memory. Not thread-safe; {@link #read} blocks.
 */
public final class LineReader {
  private static final int FIRST_BUFFER = 1024;

  private final InputStream in;
  private int maxBytes;
  private byte[] buffer;
  private int start;
  private int scanned;
  private int end;
  private boolean tooLong;

  /** Creates a reader of lines of at most {@code maxBytes}, without their line ends. */
  public LineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
    this.buffer = new byte[Math.min(FIRST_BUFFER, maxBytes + 2)];
  }

  /** Changes the limit to {@code maxBytes} for the lines to come. */
  public void setMaxBytes(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Whether the next line has arrived, so that {@link #read} won't block. */
  public boolean hasLine() {
    return tooLong || findEnd() >= 0;
  }

  /**
   * Returns the next line; blocks until it is complete. After a line over the limit, every call
   * returns {@link Line.TooLong}.
   */
  public Line read() throws IOException {
    while (!tooLong) {
      int lineEnd = findEnd();
      if (lineEnd >= 0) {
        int from = start;
        start = lineEnd + 1;
        scanned = start;
        return decode(from, lineEnd, true);
      }
      if (isOverLimit()) {
        break;
      }
      makeRoom();
      int count = in.read(buffer, end, buffer.length - end);
      if (count < 0) {
        int from = start;
        start = end;
        scanned = end;
        return from == end ? new Line.End() : decode(from, end, false);
      }
      end += count;
    }
    tooLong = true;
    return new Line.TooLong();
  }

  /** Whether the line so far is over the limit; a CR as its last byte may still be dropped. */
  private boolean isOverLimit() {
    int length = end - start;
    return length > maxBytes + 1 || length == maxBytes + 1 && buffer[end - 1] != '\r';
  }

  private int findEnd() {
    for (; scanned < end; scanned++) {
      if (buffer[scanned] == '\n') {
        return scanned;
      }
    }
    return -1;
  }

  private void makeRoom() {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      scanned -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, maxBytes + 2));
    }
  }

  private Line decode(int from, int to, boolean ended) {
    int last = to > from && buffer[to - 1] == '\r' ? to - 1 : to;
    if (last - from > maxBytes) {
      tooLong = true;
      return new Line.TooLong();
    }
    String text = new String(buffer, from, last - from, UTF_8);
    return text.indexOf('\uFFFD') < 0 || isUtf8(from, last)
        ? new Line.Text(text, ended)
        : new Line.NotUtf8();
  }

  private boolean isUtf8(int from, int to) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

package org.wassop.tui.terminal.frame;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes for the terminal. Confined to one thread. */
final class ByteBuilder {
  private byte[] buffer = new byte[512];
  private int length;

  int length() {
    return length;
  }

  byte[] toArray() {
    return Arrays.copyOf(buffer, length);
  }

  ByteBuilder ascii(String text) {
    ensure(text.length());
    for (int i = 0; i < text.length(); i++) {
      buffer[length++] = (byte) text.charAt(i);
    }
    return this;
  }

  ByteBuilder utf8(String text) {
    if (text.length() == 1 && text.charAt(0) < 0x80) {
      return ascii(text);
    }
    return append(text.getBytes(StandardCharsets.UTF_8));
  }

  ByteBuilder append(byte[] bytes) {
    return append(bytes, bytes.length);
  }

  ByteBuilder append(ByteBuilder other) {
    return append(other.buffer, other.length);
  }

  private ByteBuilder append(byte[] bytes, int count) {
    ensure(count);
    System.arraycopy(bytes, 0, buffer, length, count);
    length += count;
    return this;
  }

  private void ensure(int extra) {
    if (length + extra > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + extra));
    }
  }
}

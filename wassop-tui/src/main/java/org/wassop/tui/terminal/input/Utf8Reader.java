package org.wassop.tui.terminal.input;

/**
 * Decodes UTF-8 byte by byte. An invalid sequence becomes U+FFFD; one that ends too early is {@link
 * #BROKEN}. Confined to one thread.
 */
final class Utf8Reader {
  /** The code point needs more bytes. */
  static final int MORE = -1;

  /** The sequence ended too early; the byte was not used and must be passed again. */
  static final int BROKEN = -2;

  private int codePoint;
  private int missing;
  private int minCodePoint;

  /** Accepts a byte; returns a code point, {@link #MORE} or {@link #BROKEN}. */
  int accept(int b) {
    if (missing == 0) {
      return begin(b);
    }
    if ((b & 0xC0) != 0x80) {
      missing = 0;
      return BROKEN;
    }
    codePoint = (codePoint << 6) | (b & 0x3F);
    missing--;
    if (missing > 0) {
      return MORE;
    }
    boolean valid =
        codePoint >= minCodePoint
            && codePoint <= Character.MAX_CODE_POINT
            && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    return valid ? codePoint : 0xFFFD;
  }

  private int begin(int b) {
    if (b < 0x80) {
      return b;
    }
    if (b >= 0xC2 && b < 0xE0) {
      return expect(1, b & 0x1F, 0x80);
    }
    if (b >= 0xE0 && b < 0xF0) {
      return expect(2, b & 0x0F, 0x800);
    }
    if (b >= 0xF0 && b < 0xF5) {
      return expect(3, b & 0x07, 0x10000);
    }
    return 0xFFFD;
  }

  private int expect(int count, int bits, int min) {
    missing = count;
    codePoint = bits;
    minCodePoint = min;
    return MORE;
  }
}

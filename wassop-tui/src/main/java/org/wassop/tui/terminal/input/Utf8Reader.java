package org.wassop.tui.terminal.input;

/**
 * Puts code points together from bytes that come one at a time. Bytes that are no UTF-8 become
 * U+FFFD, one for each broken sequence. One thread.
 */
final class Utf8Reader {
  /** More bytes are needed. */
  static final int MORE = -1;

  /** The sequence broke off before this byte, which begins something new: give it again. */
  static final int BROKEN = -2;

  private int codePoint;
  private int missing;
  private int least;

  /** Whether a sequence has begun and isn't complete. */
  boolean isWithin() {
    return missing > 0;
  }

  /** Takes a byte: gives a code point, {@link #MORE} or {@link #BROKEN}. */
  int take(int b) {
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
        codePoint >= least
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

  private int expect(int count, int bits, int smallest) {
    missing = count;
    codePoint = bits;
    least = smallest;
    return MORE;
  }
}

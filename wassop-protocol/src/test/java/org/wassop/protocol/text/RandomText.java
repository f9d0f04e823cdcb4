package org.wassop.protocol.text;

import java.util.Random;

/** Random strings of characters that terminals and codecs are known to handle badly. */
public final class RandomText {
  private static final int[] NASTY =
      ("aB1 .;:=@#\\nrs\t\n\r\u0000\u001B\u0085\u009B\u00AD\u00A0\u0301\u0335\u034F\u061C\u115F"
              + "\u17B4\u180B\u180E\u200B\u200C\u200D\u200E\u202E\u2028\u2066\u2069\u20E3\u3164"
              + "\uFE0F\uFEFF\uFFFD\uFFFE\uFFF0बक्षمیخ❤👩🚀🏽🏴é漢"
              + "\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F")
          .codePoints()
          .toArray();

  private RandomText() {}

  /** Returns a string of {@code length} code points, unpaired surrogates among them. */
  public static String ofLength(Random random, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int c =
          switch (random.nextInt(8)) {
            case 0 -> random.nextInt(Character.MAX_CODE_POINT + 1);
            case 1 -> random.nextInt(0x3000);
            default -> NASTY[random.nextInt(NASTY.length)];
          };
      out.appendCodePoint(c);
    }
    return out.toString();
  }
}

package org.wassop.protocol.text;

/**
 * Makes text harmless for a terminal ({@code docs/protocol.md} section 7). Characters that could
 * move the cursor, change colours, reorder or hide text are removed or made visible; ordinary text
 * stays as it is. A server applies it to text that it relays, a client to text that it shows.
 * Idempotent; safe to call from any thread.
 */
public final class SafeText {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int MAX_MARKS_IN_A_ROW = 8;
  private static final int ZWNJ = 0x200C;
  private static final int ZWJ = 0x200D;
  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int CANCEL_TAG = 0xE007F;

  private SafeText() {}

  /** Returns {@code text} as one harmless line: line ends become spaces. */
  public static String line(String text) {
    return isPlain(text) ? text : clean(text, false);
  }

  /** Returns {@code text} made harmless, with {@code '\n'} as the only line end. */
  public static String lines(String text) {
    return isPlain(text) ? text : clean(text, true);
  }

  /** Whether {@code text} is all printable ASCII, Latin-1 and Latin Extended: nothing to clean. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c >= 0x7F && c < 0xA0 || c == 0xAD || c >= 0x300) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code text} shows nothing but spaces. */
  public static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || isMark(c));
  }

  private static String clean(String text, boolean multiline) {
    StringBuilder out = new StringBuilder(text.length());
    int marks = 0;
    int joiner = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int from = i;
      i += Character.charCount(c);
      if (c == ZWJ || c == ZWNJ) {
        joiner = c;
        continue;
      }
      boolean mark = isMark(c);
      boolean crOfCrLf = c == '\r' && i < text.length() && text.charAt(i) == '\n';
      if (crOfCrLf || isDropped(c) || mark && marks == MAX_MARKS_IN_A_ROW) {
        continue;
      }
      // A joiner waits for the next kept character: that decides whether it joins anything.
      if (joiner != 0 && joins(out, joiner, c)) {
        out.appendCodePoint(joiner);
      }
      joiner = 0;
      marks = mark ? marks + 1 : 0;
      if (c == BLACK_FLAG) {
        i = copyFlag(text, from, out);
      } else {
        append(out, c, multiline);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int c, boolean multiline) {
    if (c == '\t') {
      out.append("    ");
    } else if (isLineEnd(c)) {
      out.append(multiline ? '\n' : ' ');
    } else if (c < 0x20) {
      out.appendCodePoint(0x2400 + c);
    } else if (c == 0x7F) {
      out.appendCodePoint(0x2421);
    } else if (isShownAsReplacement(c)) {
      out.appendCodePoint(REPLACEMENT);
    } else {
      out.appendCodePoint(c);
    }
  }

  private static boolean isLineEnd(int c) {
    return c == '\n'
        || c == '\r'
        || c == 0x0B
        || c == 0x0C
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK)
        && !isDropped(c);
  }

  /**
   * C1, bidirectional controls, unpaired surrogates and noncharacters: an attack should be visible.
   */
  private static boolean isShownAsReplacement(int c) {
    return c >= 0x80 && c < 0xA0
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c >= 0xFFF9 && c <= 0xFFFB
        || c >= 0xFDD0 && c <= 0xFDEF
        || (c & 0xFFFE) == 0xFFFE
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** Invisible characters: they hide differences between texts that look the same. */
  private static boolean isDropped(int c) {
    return switch (c) {
      case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200E, 0x200F ->
          true;
      case 0x3164, 0xFEFF, 0xFFA0 -> true;
      default ->
          c >= 0x2060 && c <= 0x2065
              || c >= 0x206A && c <= 0x206F
              || c >= 0x180B && c <= 0x180F
              || c >= 0xFFF0 && c <= 0xFFF8
              || c >= 0x1BCA0 && c <= 0x1BCA3
              || c >= 0x1D173 && c <= 0x1D17A
              || c >= 0xE0000 && c <= 0xE0FFF;
    };
  }

  /** Whether a joiner has a visible effect: inside an emoji or between letters that join. */
  private static boolean joins(StringBuilder before, int joiner, int after) {
    int i = before.length();
    while (i > 0) {
      int c = before.codePointBefore(i);
      if (isMark(c) || Character.isEmojiModifier(c)) {
        i -= Character.charCount(c);
        continue;
      }
      if (joiner == ZWJ && Character.isExtendedPictographic(c)) {
        return Character.isExtendedPictographic(after);
      }
      return isJoiningScript(c) && isJoiningScript(after);
    }
    return false;
  }

  private static boolean isJoiningScript(int c) {
    if (!Character.isValidCodePoint(c)) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case ARABIC, SYRIAC, NKO, MONGOLIAN, DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ORIYA -> true;
      case TAMIL, TELUGU, KANNADA, MALAYALAM, SINHALA, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /**
   * Copies a black flag together with its region in tag characters (the flag of Scotland) if the
   * sequence is complete, else the flag alone: its tags are then dropped as invisible. Returns the
   * index after the copied part.
   */
  private static int copyFlag(String text, int start, StringBuilder out) {
    int first = start + Character.charCount(BLACK_FLAG);
    int i = first;
    while (i < text.length() && i - first < 16) {
      int c = text.codePointAt(i);
      boolean tag = c >= 0xE0030 && c <= 0xE0039 || c >= 0xE0061 && c <= 0xE007A;
      i += Character.charCount(c);
      if (c == CANCEL_TAG && i > first + 2) {
        out.append(text, start, i);
        return i;
      }
      if (!tag) {
        break;
      }
    }
    out.appendCodePoint(BLACK_FLAG);
    return first;
  }
}

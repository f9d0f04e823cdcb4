package org.wassop.tui.text;

/**
 * The number of terminal cells that a text takes. All code that measures text uses this class.
 *
 * <p>A grapheme cluster takes 0, 1 or 2 cells:
 *
 * <ul>
 *   <li>2: East Asian wide and fullwidth, emoji presentation, an emoji with VS16 or a skin tone or
 *       joined by ZWJ, a keycap with VS16, a pair of regional indicators.
 *   <li>1: everything else that is visible. Ambiguous width is narrow; VS15 changes nothing. A
 *       combining mark that stands alone is drawn on a space, a control character as U+FFFD.
 *   <li>0: everything invisible: zero-width space, joiners, direction marks, variation selectors
 *       that stand alone.
 * </ul>
 *
 * <p>A cluster of several code points that is not an emoji takes the sum of its code points, at
 * most 2. Pure; any thread.
 */
public final class CellWidth {
  private static final int EMOJI_PRESENTATION = 0xFE0F;
  private static final int JOINER = 0x200D;

  private CellWidth() {}

  /** Returns the cells of one cluster: 0, 1 or 2. */
  public static int of(String cluster) {
    int first = cluster.codePointAt(0);
    int rest = Character.charCount(first);
    if (rest == cluster.length()) {
      int width = ofCodePoint(first);
      return width == 0 && isVisibleMark(first) ? 1 : width;
    }
    if (first < ' ') {
      return 1;
    }
    return isEmojiSequence(cluster, first, rest) ? 2 : ofSequence(cluster);
  }

  /** Returns the cells of a text: the sum of its clusters. */
  public static int ofText(String text) {
    int cells = 0;
    for (int start = 0; start < text.length(); ) {
      int end = GraphemeClusters.next(text, start);
      cells += end == start + 1 && text.charAt(start) < 0x300 ? 1 : of(text.substring(start, end));
      start = end;
    }
    return cells;
  }

  /**
   * Returns whether terminals disagree about the width of this cluster. Code that draws such a
   * cluster must not trust the cursor to be where this class expects it.
   */
  public static boolean isDisputed(String cluster) {
    int first = cluster.codePointAt(0);
    return cluster.length() > Character.charCount(first)
        || (first > 0x2000
            && (Character.isExtendedPictographic(first) || Character.isEmoji(first)));
  }

  /**
   * Returns the most cells that a terminal may take for this cluster: those of a terminal that
   * draws every code point separately.
   */
  public static int widest(String cluster) {
    return Math.max(of(cluster), cluster.codePoints().map(CellWidth::ofCodePoint).sum());
  }

  private static boolean isEmojiSequence(String cluster, int first, int rest) {
    boolean joined = false;
    for (int i = rest, codePoint; i < cluster.length(); i += Character.charCount(codePoint)) {
      codePoint = cluster.codePointAt(i);
      if ((codePoint == EMOJI_PRESENTATION && Character.isEmoji(first))
          || (isRegional(codePoint) && isRegional(first))
          || (Character.isEmojiModifier(codePoint) && Character.isEmojiModifierBase(first))
          || (joined && Character.isExtendedPictographic(codePoint))) {
        return true;
      }
      joined = codePoint == JOINER;
    }
    return false;
  }

  private static int ofSequence(String cluster) {
    int sum = cluster.codePoints().map(CellWidth::ofCodePoint).sum();
    if (sum == 0) {
      return cluster.codePoints().anyMatch(CellWidth::isVisibleMark) ? 1 : 0;
    }
    return Math.min(sum, 2);
  }

  private static int ofCodePoint(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          0;
      case Character.FORMAT -> isVisibleFormat(codePoint) ? 1 : 0;
      default -> isJoiningJamo(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    return (Character.isEmojiPresentation(codePoint) && !isRegional(codePoint))
        || WideCodePoints.contains(codePoint);
  }

  private static boolean isRegional(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  /**
   * Vowels and final consonants of Hangul, which are drawn into the cells of the preceding
   * consonant.
   */
  private static boolean isJoiningJamo(int codePoint) {
    return (codePoint >= 0x1160 && codePoint <= 0x11FF)
        || (codePoint >= 0xD7B0 && codePoint <= 0xD7FB);
  }

  /** Format characters with a shape: signs that precede a number and enclose it. */
  private static boolean isVisibleFormat(int codePoint) {
    return (codePoint >= 0x600 && codePoint <= 0x605)
        || codePoint == 0x6DD
        || codePoint == 0x70F
        || (codePoint >= 0x890 && codePoint <= 0x891)
        || codePoint == 0x8E2
        || codePoint == 0x110BD
        || codePoint == 0x110CD;
  }

  private static boolean isVisibleMark(int codePoint) {
    int type = Character.getType(codePoint);
    boolean selector =
        (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
            || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
            || (codePoint >= 0x180B && codePoint <= 0x180F)
            || codePoint == 0x34F;
    return !selector
        && (type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || isJoiningJamo(codePoint));
  }
}

package org.wassop.tui.model.text;

import org.wassop.tui.text.TextFolding;

/**
 * A text in lower case without accents, for comparison with typed text. It maps each code point
 * back to its place in the original text. Immutable.
 */
final class FoldedText {
  private final int[] codePoints;
  private final int[] origins;
  private final int size;

  private FoldedText(int[] codePoints, int[] origins, int size) {
    this.codePoints = codePoints;
    this.origins = origins;
    this.size = size;
  }

  /** Folds {@code text}. */
  static FoldedText of(String text) {
    int[] codePoints = new int[text.length() * 3 + 32];
    int[] origins = new int[codePoints.length];
    int size = 0;
    for (int at = 0; at < text.length() && size < codePoints.length; ) {
      int codePoint = text.codePointAt(at);
      if (codePoint < 128) {
        codePoints[size] = Character.toLowerCase(codePoint);
        origins[size++] = at;
      } else {
        int[] folded = TextFolding.of(Character.toString(codePoint)).codePoints().toArray();
        for (int i = 0; i < folded.length && size < codePoints.length; i++) {
          codePoints[size] = folded[i];
          origins[size++] = at;
        }
      }
      at += Character.charCount(codePoint);
    }
    return new FoldedText(codePoints, origins, size);
  }

  /** Returns the number of code points. */
  int size() {
    return size;
  }

  /** Returns the code point at {@code index}. */
  int at(int index) {
    return codePoints[index];
  }

  /** Returns the index in the original text that the code point at {@code index} comes from. */
  int origin(int index) {
    return origins[index];
  }

  /**
   * Returns whether a word begins at {@code index}: a letter or digit after something else, or a
   * digit after a letter.
   */
  boolean beginsWord(int index) {
    return Character.isLetterOrDigit(at(index))
        && (index == 0
            || !Character.isLetterOrDigit(at(index - 1))
            || Character.isDigit(at(index)) && !Character.isDigit(at(index - 1)));
  }
}

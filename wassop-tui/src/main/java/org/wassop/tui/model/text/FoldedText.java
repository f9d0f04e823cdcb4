package org.wassop.tui.model.text;

import org.wassop.tui.text.TextFolding;

/**
 * A text as it is compared with what somebody types: without accents, in lower case. It knows where
 * each of its characters was. Pure.
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

  /** {@code text} folded. */
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

  /** How many code points there are. */
  int size() {
    return size;
  }

  /** The code point {@code index}. */
  int at(int index) {
    return codePoints[index];
  }

  /** Where the code point {@code index} comes from: an index into the text. */
  int origin(int index) {
    return origins[index];
  }

  /** Whether a word begins with the code point {@code index}. */
  boolean beginsWord(int index) {
    return Character.isLetterOrDigit(at(index))
        && (index == 0
            || !Character.isLetterOrDigit(at(index - 1))
            || Character.isDigit(at(index)) && !Character.isDigit(at(index - 1)));
  }
}

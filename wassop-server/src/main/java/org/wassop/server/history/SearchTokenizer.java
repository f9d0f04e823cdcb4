package org.wassop.server.history;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a text into words: runs of letters, digits and their marks. Everything between them is
 * dropped, also each operator of a search language. Pure.
 */
public final class SearchTokenizer {
  /** A word as it is written, and its place in the text in code points. */
  public record Word(String text, int start, int length) {
    /** Returns the word without case and accents, for comparisons. */
    public String folded() {
      if (text.chars().allMatch(c -> c < 0x80)) {
        return text.toLowerCase(Locale.ROOT);
      }
      String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
      return bare.toLowerCase(Locale.ROOT);
    }
  }

  private SearchTokenizer() {}

  /** Returns the words of {@code text}, in their order. */
  public static List<Word> tokenize(String text) {
    List<Word> words = new ArrayList<>();
    int[] points = text.codePoints().toArray();
    int start = 0;
    while (start < points.length) {
      int end = start;
      while (end < points.length && isWordCharacter(points[end])) {
        end++;
      }
      if (end > start) {
        words.add(new Word(new String(points, start, end - start), start, end - start));
      }
      start = end + 1;
    }
    return words;
  }

  private static boolean isWordCharacter(int point) {
    return Character.isLetterOrDigit(point)
        || switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK,
              Character.LETTER_NUMBER,
              Character.OTHER_NUMBER,
              Character.PRIVATE_USE ->
              true;
          default -> false;
        };
  }
}

package org.wassop.tui.model.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wassop.tui.text.TextFolding;

/**
 * Finds a text by some of its letters in their order, whatever their accents and case. Beginnings
 * of the text and of its words count for more, and so do letters that stand together. Pure.
 */
public final class FuzzyMatch {
  private static final int LONGEST_PATTERN = 64;
  private static final int LONGEST_TEXT = 256;
  private static final int SHORTEST_PART = 3;
  private static final int HIT = 2;
  private static final int TOGETHER = 6;
  private static final int WORD = 8;
  private static final int START = 4;
  private static final int GAP = -2;
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  private FuzzyMatch() {}

  /**
   * How well a text fits.
   *
   * @param score more is better; to be compared between texts for the same pattern
   * @param places where the letters stand: indices into the text, in their order
   */
  public record Match(int score, List<Integer> places) {
    /** Copies {@code places}. */
    public Match {
      places = List.copyOf(places);
    }
  }

  /** How well {@code text} fits what is typed, whose spaces don't count; none when it doesn't. */
  public static Optional<Match> match(String typed, String text) {
    FoldedText pattern = FoldedText.of(typed.replaceAll("\\s+", ""));
    FoldedText letters = FoldedText.of(text);
    int length = Math.min(letters.size(), LONGEST_TEXT);
    if (pattern.size() == 0) {
      return Optional.of(new Match(0, List.of()));
    }
    return pattern.size() > LONGEST_PATTERN || !isWithin(pattern, letters, length)
        ? Optional.empty()
        : Optional.of(best(pattern, letters, length));
  }

  /** Whether what is typed finds {@code word}, as {@link #ofWord} says. */
  public static boolean isPart(String typed, String word) {
    return ofWord(TextFolding.of(typed), TextFolding.of(word)) > 0;
  }

  /**
   * How well the folded {@code part} finds the folded {@code word}: 4 when it is the word, 3 when
   * it begins it, 2 when it is within it, 1 when it begins like it and has some of its letters;
   * else 0.
   */
  static int ofWord(String part, String word) {
    if (word.startsWith(part)) {
      return word.length() == part.length() ? 4 : 3;
    }
    if (word.contains(part)) {
      return 2;
    }
    boolean alike =
        part.length() >= SHORTEST_PART && !word.isEmpty() && word.charAt(0) == part.charAt(0);
    return alike && match(part, word).isPresent() ? 1 : 0;
  }

  private static boolean isWithin(FoldedText pattern, FoldedText letters, int length) {
    int found = 0;
    for (int i = 0; i < length && found < pattern.size(); i++) {
      found += letters.at(i) == pattern.at(found) ? 1 : 0;
    }
    return found == pattern.size();
  }

  /** The best of all ways in which the pattern stands in the text; there is one. */
  private static Match best(FoldedText pattern, FoldedText letters, int length) {
    int[] before = new int[length];
    int[][] from = new int[pattern.size()][length];
    for (int i = 0; i < pattern.size(); i++) {
      int[] scores = new int[length];
      int bestBefore = IMPOSSIBLE;
      int bestAt = -1;
      for (int j = 0; j < length; j++) {
        int together = i > 0 && j > 0 ? before[j - 1] + TOGETHER : IMPOSSIBLE;
        int apart = i == 0 ? 0 : bestBefore + GAP;
        int sum = Math.max(together, apart);
        from[i][j] = i == 0 ? -1 : together >= apart ? j - 1 : bestAt;
        boolean hit = letters.at(j) == pattern.at(i) && sum > IMPOSSIBLE / 2;
        scores[j] = hit ? sum + worth(letters, j) : IMPOSSIBLE;
        if (i > 0 && before[j] > bestBefore) {
          bestBefore = before[j];
          bestAt = j;
        }
      }
      before = scores;
    }
    int end = 0;
    for (int j = 1; j < length; j++) {
      end = before[j] > before[end] ? j : end;
    }
    return new Match(
        before[end] * LONGEST_TEXT - length, places(letters, from, end, pattern.size()));
  }

  private static int worth(FoldedText letters, int index) {
    return HIT + (letters.beginsWord(index) ? WORD : 0) + (index == 0 ? START : 0);
  }

  private static List<Integer> places(FoldedText letters, int[][] from, int end, int count) {
    Integer[] places = new Integer[count];
    int at = end;
    for (int i = count - 1; i >= 0; i--) {
      places[i] = letters.origin(at);
      at = from[i][at];
    }
    return new ArrayList<>(Arrays.asList(places));
  }
}

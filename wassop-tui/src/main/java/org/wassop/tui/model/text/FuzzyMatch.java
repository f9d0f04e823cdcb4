package org.wassop.tui.model.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wassop.tui.text.TextFolding;

/**
 * Matches a text by some of its letters in their order. Case and accents don't count. Letters at
 * the start of the text or of a word score higher, and so do neighbouring letters. Pure.
 */
public final class FuzzyMatch {
  private static final int MAX_PATTERN_LENGTH = 64;
  private static final int MAX_TEXT_LENGTH = 256;
  private static final int MIN_FUZZY_LENGTH = 3;
  private static final int HIT_SCORE = 2;
  private static final int NEIGHBOUR_SCORE = 6;
  private static final int WORD_START_SCORE = 8;
  private static final int TEXT_START_SCORE = 4;
  private static final int GAP_SCORE = -2;
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  private FuzzyMatch() {}

  /**
   * A match of a text.
   *
   * @param score higher for a better match; comparable between texts for the same pattern
   * @param indices the indices of the matched letters in the text, in order
   */
  public record Match(int score, List<Integer> indices) {
    /** Copies {@code indices}. */
    public Match {
      indices = List.copyOf(indices);
    }
  }

  /**
   * Matches {@code text} with the typed pattern, whose white space doesn't count. Returns empty if
   * it doesn't match.
   */
  public static Optional<Match> match(String typed, String text) {
    FoldedText pattern = FoldedText.of(typed.replaceAll("\\s+", ""));
    FoldedText letters = FoldedText.of(text);
    int length = Math.min(letters.size(), MAX_TEXT_LENGTH);
    if (pattern.size() == 0) {
      return Optional.of(new Match(0, List.of()));
    }
    return pattern.size() > MAX_PATTERN_LENGTH || !isSubsequence(pattern, letters, length)
        ? Optional.empty()
        : Optional.of(best(pattern, letters, length));
  }

  /** Returns whether {@code typed} matches {@code word} by the rules of {@link #wordScore}. */
  public static boolean matchesWord(String typed, String word) {
    return wordScore(TextFolding.of(typed), TextFolding.of(word)) > 0;
  }

  /**
   * Scores a folded pattern against a folded word: 4 if they are equal, 3 if the word begins with
   * it, 2 if the word contains it, 1 if both begin with the same character and the pattern, of
   * three characters or more, matches fuzzily; else 0.
   */
  static int wordScore(String part, String word) {
    if (word.startsWith(part)) {
      return word.length() == part.length() ? 4 : 3;
    }
    if (word.contains(part)) {
      return 2;
    }
    boolean alike =
        part.length() >= MIN_FUZZY_LENGTH && !word.isEmpty() && word.charAt(0) == part.charAt(0);
    return alike && match(part, word).isPresent() ? 1 : 0;
  }

  private static boolean isSubsequence(FoldedText pattern, FoldedText letters, int length) {
    int found = 0;
    for (int i = 0; i < length && found < pattern.size(); i++) {
      found += letters.at(i) == pattern.at(found) ? 1 : 0;
    }
    return found == pattern.size();
  }

  /** Returns the match with the highest score. The pattern must be within the text. */
  private static Match best(FoldedText pattern, FoldedText letters, int length) {
    int[] before = new int[length];
    int[][] from = new int[pattern.size()][length];
    for (int i = 0; i < pattern.size(); i++) {
      int[] scores = new int[length];
      int bestBefore = IMPOSSIBLE;
      int bestAt = -1;
      for (int j = 0; j < length; j++) {
        int together = i > 0 && j > 0 ? before[j - 1] + NEIGHBOUR_SCORE : IMPOSSIBLE;
        int apart = i == 0 ? 0 : bestBefore + GAP_SCORE;
        int sum = Math.max(together, apart);
        from[i][j] = i == 0 ? -1 : together >= apart ? j - 1 : bestAt;
        boolean hit = letters.at(j) == pattern.at(i) && sum > IMPOSSIBLE / 2;
        scores[j] = hit ? sum + letterScore(letters, j) : IMPOSSIBLE;
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
        before[end] * MAX_TEXT_LENGTH - length, places(letters, from, end, pattern.size()));
  }

  private static int letterScore(FoldedText letters, int index) {
    return HIT_SCORE
        + (letters.beginsWord(index) ? WORD_START_SCORE : 0)
        + (index == 0 ? TEXT_START_SCORE : 0);
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

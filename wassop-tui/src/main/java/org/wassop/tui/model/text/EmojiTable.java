package org.wassop.tui.model.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wassop.tui.text.TextFolding;

/**
 * The emoji of the picker and the Spanish and English words that find them. Safe to use from any
 * thread.
 */
public final class EmojiTable {
  private static final List<Emoji> ALL = read();

  private static final Map<String, Emoji> BY_TEXT =
      ALL.stream().collect(Collectors.toMap(Emoji::text, emoji -> emoji, (first, again) -> first));

  /** An emoji, the words that find it, and the same words folded for comparison. */
  public record Emoji(String text, String words, List<String> folded) {
    private Emoji(String text, String words) {
      this(text, words, List.of(TextFolding.of(words).split(" +")));
    }
  }

  private EmojiTable() {}

  /**
   * Returns the emoji that match {@code search}, the best first; see {@link #matching(String,
   * List)}.
   */
  public static List<Emoji> matching(String search) {
    return matching(search, List.of());
  }

  /**
   * Returns the emoji that match every word of {@code search}, the best first. Case and accents
   * don't count. A match at the beginning of a word ranks above a match within it, and that above a
   * match of some of its letters. Among equals, those in {@code recent} come first, in their order.
   */
  public static List<Emoji> matching(String search, List<String> recent) {
    record Ranked(Emoji emoji, int score) {}
    String[] wanted = TextFolding.of(search.strip()).split("\\s+");
    return recentFirst(recent)
        .map(emoji -> new Ranked(emoji, score(emoji, wanted)))
        .filter(ranked -> ranked.score() > 0)
        .sorted(Comparator.comparingInt(Ranked::score).reversed())
        .map(Ranked::emoji)
        .toList();
  }

  /** Returns those of {@code emojis} that the table contains, without duplicates. */
  public static List<String> known(List<String> emojis) {
    return emojis.stream().distinct().filter(BY_TEXT::containsKey).toList();
  }

  private static Stream<Emoji> recentFirst(List<String> recent) {
    return recent.isEmpty()
        ? ALL.stream()
        : Stream.concat(
            known(recent).stream().map(text -> Objects.requireNonNull(BY_TEXT.get(text))),
            ALL.stream().filter(emoji -> !recent.contains(emoji.text())));
  }

  /** Returns the score, higher for a better match; 0 if one of {@code wanted} matches no word. */
  private static int score(Emoji emoji, String[] wanted) {
    int sum = 0;
    for (String part : wanted) {
      int best = 0;
      for (String word : emoji.folded()) {
        best = Math.max(best, FuzzyMatch.wordScore(part, word));
      }
      if (best == 0) {
        return 0;
      }
      sum += best;
    }
    return sum;
  }

  private static List<Emoji> read() {
    try (InputStream in =
            Objects.requireNonNull(EmojiTable.class.getResourceAsStream("emoji.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.indexOf(' ') > 0)
          .map(line -> line.split(" ", 2))
          .map(parts -> new Emoji(parts[0], parts[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

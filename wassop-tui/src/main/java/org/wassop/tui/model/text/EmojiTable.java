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

/** The emoji of the picker, with the words that find them in Spanish and English. */
public final class EmojiTable {
  private static final List<Emoji> ALL = read();

  private static final Map<String, Emoji> BY_TEXT =
      ALL.stream().collect(Collectors.toMap(Emoji::text, emoji -> emoji, (first, again) -> first));

  /** An emoji, the words that find it, and what they are compared by. */
  public record Emoji(String text, String words, List<String> folded) {
    private Emoji(String text, String words) {
      this(text, words, List.of(TextFolding.of(words).split(" +")));
    }
  }

  private EmojiTable() {}

  /** Those that {@code search} finds, the best first; see {@link #matching(String, List)}. */
  public static List<Emoji> matching(String search) {
    return matching(search, List.of());
  }

  /**
   * Those of which each word of {@code search} finds a word, whatever its accents and case: by its
   * beginning, better than by a part of it, better than by some of its letters. Among equals, those
   * in {@code recent} come first, in their order.
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

  /** Those of {@code emojis} that there are, each once. */
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

  /** More is better; 0 when one of {@code wanted} isn't found. */
  private static int score(Emoji emoji, String[] wanted) {
    int sum = 0;
    for (String part : wanted) {
      int best = 0;
      for (String word : emoji.folded()) {
        best = Math.max(best, FuzzyMatch.ofWord(part, word));
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

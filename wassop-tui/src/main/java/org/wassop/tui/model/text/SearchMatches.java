package org.wassop.tui.model.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a text has what was looked for: the words that begin with one of the words of a search,
 * whatever their case and accents, as the server finds them. Pure.
 */
public final class SearchMatches {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{Mn}]+");
  private static final Pattern MARK = Pattern.compile("\\p{Mn}+");

  private SearchMatches() {}

  /** The words of {@code text} that {@code search} is about, in order. */
  public static List<TextRange> in(String text, String search) {
    List<String> beginnings =
        WORD.matcher(search).results().map(word -> folded(word.group())).toList();
    List<TextRange> found = new ArrayList<>();
    if (beginnings.isEmpty()) {
      return found;
    }
    for (MatchResult word : WORD.matcher(text).results().toList()) {
      String folded = folded(word.group());
      if (beginnings.stream().anyMatch(folded::startsWith)) {
        found.add(new TextRange(word.start(), word.end()));
      }
    }
    return found;
  }

  private static String folded(String word) {
    if (word.chars().allMatch(c -> c < 0x80)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String bare = MARK.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    return bare.toLowerCase(Locale.ROOT);
  }
}

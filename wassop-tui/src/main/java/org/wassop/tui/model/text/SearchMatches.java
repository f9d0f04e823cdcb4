package org.wassop.tui.model.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the words of a text that match a search, as the server does: those that begin with one of
 * the search's words. Case and accents don't count. Pure.
 */
public final class SearchMatches {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{Mn}]+");
  private static final Pattern MARK = Pattern.compile("\\p{Mn}+");

  private SearchMatches() {}

  /** Returns the words of {@code text} that match {@code search}, in order. */
  public static List<TextRange> find(String text, String search) {
    List<String> prefixes =
        WORD.matcher(search).results().map(word -> folded(word.group())).toList();
    List<TextRange> found = new ArrayList<>();
    if (prefixes.isEmpty()) {
      return found;
    }
    for (MatchResult word : WORD.matcher(text).results().toList()) {
      String folded = folded(word.group());
      if (prefixes.stream().anyMatch(folded::startsWith)) {
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

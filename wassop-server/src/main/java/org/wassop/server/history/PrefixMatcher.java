package org.wassop.server.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wassop.server.history.MessageLog.Match;
import org.wassop.server.history.MessageLog.Snippet;

/** Matches the words of a message with prefixes, and makes the snippet to show. Pure. */
public final class PrefixMatcher {
  /** The most code points that a snippet shows on each side of the first match. */
  private static final int AROUND = 60;

  private PrefixMatcher() {}

  /**
   * Returns the part of {@code text} around its first match; empty unless each of the folded {@code
   * prefixes} begins a word of it.
   */
  public static Optional<Snippet> snippet(String text, List<String> prefixes) {
    Set<String> found = new HashSet<>();
    List<Match> matches = new ArrayList<>();
    for (SearchTokenizer.Word word : SearchTokenizer.tokenize(text)) {
      String folded = word.folded();
      List<String> begun = prefixes.stream().filter(folded::startsWith).toList();
      if (!begun.isEmpty()) {
        found.addAll(begun);
        matches.add(new Match(word.start(), word.length()));
      }
    }
    return found.containsAll(prefixes) ? Optional.of(cut(text, matches)) : Optional.empty();
  }

  /** Returns the beginning of {@code text}, without matches. */
  public static Snippet beginning(String text) {
    return new Snippet(cut(text, List.of(new Match(0, 0))).text(), List.of());
  }

  private static Snippet cut(String text, List<Match> matches) {
    int length = text.codePointCount(0, text.length());
    Match first = matches.getFirst();
    int start = first.start() <= AROUND ? 0 : first.start() - AROUND;
    int end = Math.min(length, first.start() + first.length() + AROUND);
    String before = start > 0 ? "…" : "";
    String shown =
        text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    List<Match> inside =
        matches.stream()
            .filter(match -> match.start() + match.length() <= end)
            .map(match -> new Match(match.start() - start + before.length(), match.length()))
            .toList();
    return new Snippet(before + shown + (end < length ? "…" : ""), inside);
  }
}

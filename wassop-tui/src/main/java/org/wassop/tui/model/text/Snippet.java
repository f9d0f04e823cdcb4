package org.wassop.tui.model.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.text.GraphemeClusters;

/**
 * A line of a message that a search has found, safe to show. Its matches are whole grapheme
 * clusters, in order and without overlap.
 */
public record Snippet(String text, List<TextRange> matches) {
  /** Copies {@code matches}. */
  public Snippet {
    matches = List.copyOf(matches);
  }

  /**
   * Makes a search result of the server safe to show. If that changes the text so that the places
   * of the matches are unknown, the snippet has none.
   */
  public static Snippet of(String text, List<Answer.Match> matches) {
    String whole = SafeText.line(text);
    boolean alreadySafe = whole.equals(text);
    StringBuilder safe = new StringBuilder();
    List<TextRange> ranges = new ArrayList<>();
    int at = 0;
    for (Answer.Match match : inOrder(matches)) {
      int start = Math.max(at, offset(text, match.start()));
      int end = Math.max(start, offset(text, (long) match.start() + match.length()));
      safe.append(part(text.substring(at, start), alreadySafe));
      int from = safe.length();
      safe.append(part(text.substring(start, end), alreadySafe));
      ranges.add(new TextRange(from, safe.length()));
      at = end;
    }
    safe.append(part(text.substring(at), alreadySafe));
    return whole.contentEquals(safe)
        ? new Snippet(whole, wholeClusters(whole, ranges))
        : new Snippet(whole, List.of());
  }

  /**
   * Makes a part safe, unless the whole text is: a part alone may look unsafe, as a joiner that
   * joins nothing.
   */
  private static String part(String text, boolean alreadySafe) {
    return alreadySafe ? text : SafeText.line(text);
  }

  private static List<Answer.Match> inOrder(List<Answer.Match> matches) {
    return matches.stream()
        .filter(match -> match.start() >= 0 && match.length() > 0)
        .sorted(Comparator.comparingInt(Answer.Match::start))
        .toList();
  }

  private static int offset(String text, long codePoint) {
    int all = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.clamp(codePoint, 0, all));
  }

  /** Extends {@code ranges} to whole clusters, joins those that touch, and drops empty ones. */
  private static List<TextRange> wholeClusters(String text, List<TextRange> ranges) {
    List<TextRange> whole = new ArrayList<>();
    int start = 0;
    for (String cluster : GraphemeClusters.of(text)) {
      int from = start;
      int to = start + cluster.length();
      start = to;
      if (ranges.stream()
          .noneMatch(textRange -> textRange.start() < to && textRange.end() > from)) {
        continue;
      }
      boolean continues = !whole.isEmpty() && whole.getLast().end() == from;
      int first = continues ? whole.removeLast().start() : from;
      whole.add(new TextRange(first, to));
    }
    return whole;
  }
}

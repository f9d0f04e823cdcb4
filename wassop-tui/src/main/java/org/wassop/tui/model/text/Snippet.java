package org.wassop.tui.model.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.text.GraphemeClusters;

/**
 * A harmless line of what somebody said, and which pieces of it were looked for: whole clusters, in
 * order.
 */
public record Snippet(String text, List<TextRange> matches) {
  /** Copies {@code matches}. */
  public Snippet {
    matches = List.copyOf(matches);
  }

  /**
   * What a server found, made harmless. Where that changes the text in such a way that the pieces
   * can't be told any more, there are none.
   */
  public static Snippet of(String text, List<Answer.Match> matches) {
    String whole = SafeText.line(text);
    boolean harmless = whole.equals(text);
    StringBuilder safe = new StringBuilder();
    List<TextRange> pieces = new ArrayList<>();
    int at = 0;
    for (Answer.Match match : inOrder(matches)) {
      int start = Math.max(at, offset(text, match.start()));
      int end = Math.max(start, offset(text, (long) match.start() + match.length()));
      safe.append(part(text.substring(at, start), harmless));
      int from = safe.length();
      safe.append(part(text.substring(start, end), harmless));
      pieces.add(new TextRange(from, safe.length()));
      at = end;
    }
    safe.append(part(text.substring(at), harmless));
    return whole.contentEquals(safe)
        ? new Snippet(whole, wholeClusters(whole, pieces))
        : new Snippet(whole, List.of());
  }

  /** A part of a harmless text may seem harmful alone: a joiner joins nothing there. */
  private static String part(String text, boolean harmless) {
    return harmless ? text : SafeText.line(text);
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

  /** {@code pieces} with the rest of the clusters that they cut, and without empty ones. */
  private static List<TextRange> wholeClusters(String text, List<TextRange> pieces) {
    List<TextRange> whole = new ArrayList<>();
    int start = 0;
    for (String cluster : GraphemeClusters.of(text)) {
      int from = start;
      int to = start + cluster.length();
      start = to;
      if (pieces.stream()
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

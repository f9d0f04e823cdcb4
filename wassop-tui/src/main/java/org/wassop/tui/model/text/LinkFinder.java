package org.wassop.tui.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The web addresses in a text, without what only stands beside them. Pure. */
public final class LinkFinder {
  /** Most addresses that are looked for in one text. */
  private static final int MOST = 100;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])https?://[\\p{L}\\p{N}\\[][^\\s\\p{Z}<>\"`«»“”␛]*",
          Pattern.CASE_INSENSITIVE);
  private static final String NEVER_LAST = ".,;:!?'*_~|…’‘、。，．：；！？）」』】〉》";
  private static final String CLOSING = ")]}";
  private static final String OPENING = "([{";

  private LinkFinder() {}

  /** An address: the characters from {@code start} to before {@code end}. */
  public record Link(int start, int end, String address) {}

  /** The addresses in {@code text}, in their order. */
  public static List<Link> in(String text) {
    List<Link> links = new ArrayList<>();
    if (!text.contains("://")) {
      return links;
    }
    Matcher matcher = ADDRESS.matcher(text);
    while (links.size() < MOST && matcher.find()) {
      int end = end(text, matcher.start(), matcher.end());
      links.add(new Link(matcher.start(), end, text.substring(matcher.start(), end)));
    }
    return links;
  }

  /** Without the end of a sentence, and without brackets that were opened before the address. */
  private static int end(String text, int start, int found) {
    int end = found;
    while (end > start && isBeside(text, start, end)) {
      end--;
    }
    return end;
  }

  private static boolean isBeside(String text, int start, int end) {
    char last = text.charAt(end - 1);
    int bracket = CLOSING.indexOf(last);
    return bracket >= 0
        ? count(text, start, end, last) > count(text, start, end, OPENING.charAt(bracket))
        : NEVER_LAST.indexOf(last) >= 0;
  }

  private static long count(String text, int start, int end, char wanted) {
    return text.substring(start, end).chars().filter(c -> c == wanted).count();
  }
}

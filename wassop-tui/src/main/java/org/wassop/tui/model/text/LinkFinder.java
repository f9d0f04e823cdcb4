package org.wassop.tui.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the web addresses in a text, without the punctuation around them. Pure. */
public final class LinkFinder {
  /** The most addresses that are found in one text. */
  private static final int MAX_LINKS = 100;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])https?://[\\p{L}\\p{N}\\[][^\\s\\p{Z}<>\"`«»“”␛]*",
          Pattern.CASE_INSENSITIVE);
  private static final String NEVER_LAST = ".,;:!?'*_~|…’‘、。，．：；！？）」』】〉》";
  private static final String CLOSING = ")]}";
  private static final String OPENING = "([{";

  private LinkFinder() {}

  /** An address at the indices from {@code start} to before {@code end}. */
  public record Link(int start, int end, String address) {}

  /** Returns the addresses in {@code text}, in order. */
  public static List<Link> find(String text) {
    List<Link> links = new ArrayList<>();
    if (!text.contains("://")) {
      return links;
    }
    Matcher matcher = ADDRESS.matcher(text);
    while (links.size() < MAX_LINKS && matcher.find()) {
      int end = end(text, matcher.start(), matcher.end());
      links.add(new Link(matcher.start(), end, text.substring(matcher.start(), end)));
    }
    return links;
  }

  /**
   * Returns the end of the address without a sentence's punctuation and without closing brackets
   * that were opened before it.
   */
  private static int end(String text, int start, int found) {
    int end = found;
    while (end > start && isTrailingPunctuation(text, start, end)) {
      end--;
    }
    return end;
  }

  private static boolean isTrailingPunctuation(String text, int start, int end) {
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

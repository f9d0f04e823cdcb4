package org.wassop.tui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The boundaries of the grapheme clusters of a text. A cluster is what a reader calls one
 * character, and what a cursor steps over.
 *
 * <p>Clusters are the extended grapheme clusters of Unicode (UAX 29) as the JDK implements them.
 * There is always a boundary between two characters below U+0300 (except CR LF), so plain Latin
 * text costs no look-up. Pure; any thread.
 */
public final class GraphemeClusters {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final char FIRST_JOINING = 0x300;

  private GraphemeClusters() {}

  /**
   * Returns the end of the cluster that starts at {@code start}, which must be a boundary before
   * the end of the text.
   */
  public static int next(String text, int start) {
    if (isBoundaryOfLatin(text, start + 1)) {
      return start + 1;
    }
    Matcher matcher = CLUSTER.matcher(text).region(start, text.length());
    return matcher.lookingAt() ? matcher.end() : start + 1;
  }

  /**
   * Returns the start of the cluster that ends at {@code end}, which must be a boundary after the
   * start of the text.
   */
  public static int previous(String text, int end) {
    int start = end - 1;
    while (start > 0 && !isBoundaryOfLatin(text, start)) {
      start--;
    }
    for (int after = next(text, start); after < end; after = next(text, start)) {
      start = after;
    }
    return start;
  }

  /** Returns the first boundary at or after {@code index}. */
  public static int boundaryFrom(String text, int index) {
    if (index <= 0) {
      return 0;
    }
    if (index >= text.length()) {
      return text.length();
    }
    int boundary = index;
    while (boundary > 0 && !isBoundaryOfLatin(text, boundary)) {
      boundary--;
    }
    while (boundary < index) {
      boundary = next(text, boundary);
    }
    return boundary;
  }

  /** Returns the clusters of a text, in order. Joined, they are the text. */
  public static List<String> of(String text) {
    List<String> clusters = new ArrayList<>(text.length());
    for (int start = 0; start < text.length(); ) {
      int end = next(text, start);
      clusters.add(text.substring(start, end));
      start = end;
    }
    return clusters;
  }

  /**
   * Returns whether {@code index} is certainly a boundary: between two Latin characters, or after
   * one at the end.
   */
  private static boolean isBoundaryOfLatin(String text, int index) {
    char before = text.charAt(index - 1);
    if (before >= FIRST_JOINING) {
      return false;
    }
    if (index == text.length()) {
      return true;
    }
    char after = text.charAt(index);
    return after < FIRST_JOINING && !(before == '\r' && after == '\n');
  }
}

package org.wassop.tui.model.text;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.name.UserName;

/** Where a text names somebody: as a word of its own, in any case, with an {@code @} or not. */
public final class MentionFinder {
  private MentionFinder() {}

  /** Whether {@code text} names {@code user}. */
  public static boolean has(String text, UserName user) {
    return next(text, user.text(), 0) >= 0;
  }

  /** The places where {@code text} names {@code user}, in order. */
  public static List<TextRange> in(String text, UserName user) {
    String name = user.text();
    List<TextRange> found = new ArrayList<>();
    for (int at = next(text, name, 0); at >= 0; at = next(text, name, at + name.length())) {
      boolean marked = at > 0 && text.charAt(at - 1) == '@';
      found.add(new TextRange(marked ? at - 1 : at, at + name.length()));
    }
    return found;
  }

  private static int next(String text, String name, int from) {
    for (int at = from; at + name.length() <= text.length(); at++) {
      if (text.regionMatches(true, at, name, 0, name.length())
          && isFreeBefore(text, at)
          && isFreeAfter(text, at + name.length())) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isFreeBefore(String text, int at) {
    if (at == 0) {
      return true;
    }
    int before = text.codePointBefore(at);
    return !isOfAName(before)
        && !(isJoint(before) && at > 1 && isOfAName(text.codePointBefore(at - 1)));
  }

  private static boolean isFreeAfter(String text, int at) {
    if (at == text.length()) {
      return true;
    }
    int after = text.codePointAt(at);
    return !isOfAName(after)
        && !(isJoint(after) && at + 1 < text.length() && isOfAName(text.codePointAt(at + 1)));
  }

  private static boolean isOfAName(int point) {
    return Character.isLetterOrDigit(point)
        || point == '_'
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  /** What joins the parts of a name, and ends a sentence elsewhere. */
  private static boolean isJoint(int point) {
    return point == '-' || point == '.';
  }
}

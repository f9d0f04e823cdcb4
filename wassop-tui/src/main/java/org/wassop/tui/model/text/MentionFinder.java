package org.wassop.tui.model.text;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.name.UserName;

/**
 * Finds mentions of a user in a text: the user name as a whole word, in any case, with or without
 * {@code @}. Pure.
 */
public final class MentionFinder {
  private MentionFinder() {}

  /** Returns whether {@code text} mentions {@code user}. */
  public static boolean mentions(String text, UserName user) {
    return next(text, user.text(), 0) >= 0;
  }

  /**
   * Returns the mentions of {@code user} in {@code text}, in order; each includes its {@code @}.
   */
  public static List<TextRange> find(String text, UserName user) {
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
          && isBoundaryBefore(text, at)
          && isBoundaryAfter(text, at + name.length())) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isBoundaryBefore(String text, int at) {
    if (at == 0) {
      return true;
    }
    int before = text.codePointBefore(at);
    return !isNameCharacter(before)
        && !(isNameJoiner(before) && at > 1 && isNameCharacter(text.codePointBefore(at - 1)));
  }

  private static boolean isBoundaryAfter(String text, int at) {
    if (at == text.length()) {
      return true;
    }
    int after = text.codePointAt(at);
    return !isNameCharacter(after)
        && !(isNameJoiner(after)
            && at + 1 < text.length()
            && isNameCharacter(text.codePointAt(at + 1)));
  }

  private static boolean isNameCharacter(int point) {
    return Character.isLetterOrDigit(point)
        || point == '_'
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  /**
   * Returns whether {@code point} may join the parts of a user name; elsewhere it is punctuation.
   */
  private static boolean isNameJoiner(int point) {
    return point == '-' || point == '.';
  }
}

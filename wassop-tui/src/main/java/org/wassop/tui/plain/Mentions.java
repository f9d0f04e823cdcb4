package org.wassop.tui.plain;

import org.wassop.protocol.name.UserName;

/** Whether a text names somebody. */
final class Mentions {
  private Mentions() {}

  /** Whether {@code user}'s name is in {@code text} as a word of its own, in any case. */
  static boolean has(String text, UserName user) {
    String name = user.text();
    for (int at = 0; at + name.length() <= text.length(); at++) {
      boolean alone =
          (at == 0 || !isOfAName(text.codePointBefore(at)))
              && (at + name.length() == text.length()
                  || !isOfAName(text.codePointAt(at + name.length())));
      if (alone && text.regionMatches(true, at, name, 0, name.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfAName(int point) {
    return Character.isLetterOrDigit(point) || point == '_';
  }
}

package org.wassop.protocol.text;

import java.util.regex.Pattern;
import org.wassop.protocol.Limits;

/**
 * The rule of reactions to a message: one harmless grapheme cluster that doesn't begin with a
 * letter or a digit.
 */
public final class Reaction {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private Reaction() {}

  /** Whether {@code text} may be a reaction. */
  public static boolean isValid(String text) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= Limits.REACTION_CODE_POINTS
        && SafeText.line(text).equals(text)
        && !SafeText.isBlank(text)
        && !Character.isLetterOrDigit(text.codePointAt(0))
        && CLUSTER.matcher(text).matches();
  }
}

package org.wassop.tui.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two texts have in common whatever their case and accents. Pure; any thread. */
public final class TextFolding {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private TextFolding() {}

  /** {@code text} without accents, in lower case: equal for texts that a search takes as equal. */
  public static String of(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /** Whether {@code text} begins with {@code prefix}, whatever their case and accents. */
  public static boolean startsWith(String text, String prefix) {
    return of(text).startsWith(of(prefix));
  }
}

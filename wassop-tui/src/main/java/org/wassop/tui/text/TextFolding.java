package org.wassop.tui.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds case and accents of text, for comparison. Pure; any thread. */
public final class TextFolding {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private TextFolding() {}

  /**
   * Returns {@code text} in lower case without accents. Texts that a search treats as equal have
   * the same folding.
   */
  public static String of(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /** Returns whether {@code text} begins with {@code prefix}, ignoring case and accents. */
  public static boolean startsWith(String text, String prefix) {
    return of(text).startsWith(of(prefix));
  }
}

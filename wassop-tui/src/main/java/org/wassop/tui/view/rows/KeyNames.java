package org.wassop.tui.view.rows;

import java.util.Map;
import java.util.regex.Pattern;

/** What keys are called, as it is printed on keyboards of the user's language. Pure. */
public final class KeyNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z]{2,}");
  private static final Map<String, String> OWN =
      Map.of(
          "PgUp", "key.page-up",
          "PgDn", "key.page-down",
          "Enter", "key.enter",
          "Shift", "key.shift");

  private KeyNames() {}

  /**
   * {@code keys}, which are called as on English keyboards, in the language of {@code screenTexts}.
   */
  public static String of(String keys, ScreenTexts screenTexts) {
    return NAME.matcher(keys)
        .replaceAll(name -> {
          String own = OWN.get(name.group());
          return own == null ? name.group() : screenTexts.text(own);
        });
  }
}

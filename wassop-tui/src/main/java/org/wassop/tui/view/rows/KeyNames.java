package org.wassop.tui.view.rows;

import java.util.Map;
import java.util.regex.Pattern;

/** Names of keys, as printed on keyboards of the user's language. Pure. */
public final class KeyNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z]{2,}");
  private static final Map<String, String> BUNDLE_KEYS =
      Map.of(
          "PgUp", "key.page-up",
          "PgDn", "key.page-down",
          "Enter", "key.enter",
          "Shift", "key.shift");

  private KeyNames() {}

  /** Returns {@code keys}, given by their English names, in the language of {@code screenTexts}. */
  public static String of(String keys, ScreenTexts screenTexts) {
    return NAME.matcher(keys)
        .replaceAll(name -> {
          String bundleKey = BUNDLE_KEYS.get(name.group());
          return bundleKey == null ? name.group() : screenTexts.text(bundleKey);
        });
  }
}

package org.wassop.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one module in one language, from its resource bundle. For any thread. */
public final class Messages {
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final Locale locale;

  private Messages(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** The bundle {@code messages} in the package of {@code owner}. */
  public static Messages of(Class<?> owner, Language language) {
    return of(owner, "messages", language);
  }

  /** The bundle {@code name} in the package of {@code owner}. */
  public static Messages of(Class<?> owner, String name, Language language) {
    String base = owner.getPackageName() + "." + name;
    return new Messages(
        ResourceBundle.getBundle(base, language.locale(), owner.getClassLoader(), EXACT),
        language.locale());
  }

  /** The text of {@code key} with {@code arguments} in their places; every key must exist. */
  public String text(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    return new MessageFormat(pattern, locale).format(arguments);
  }

  /** The bundle itself, for libraries that take one. */
  public ResourceBundle bundle() {
    return bundle;
  }
}

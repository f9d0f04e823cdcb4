package org.wassop.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of a resource bundle in one language. Safe to call from any thread. */
public final class Texts {
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** Loads the bundle {@code messages} in the package of {@code owner}. */
  public static Texts of(Class<?> owner, Language language) {
    return of(owner, "messages", language);
  }

  /** Loads the bundle {@code name} in the package of {@code owner}. */
  public static Texts of(Class<?> owner, String name, Language language) {
    String base = owner.getPackageName() + "." + name;
    return new Texts(
        ResourceBundle.getBundle(base, language.locale(), owner.getClassLoader(), EXACT),
        language.locale());
  }

  /** Returns the text of {@code key}, which must exist, formatted with {@code arguments}. */
  public String text(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    return new MessageFormat(pattern, locale).format(arguments);
  }

  /** Returns the bundle itself, for libraries that take one. */
  public ResourceBundle bundle() {
    return bundle;
  }
}

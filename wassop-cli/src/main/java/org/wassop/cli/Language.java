package org.wassop.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A language of the user interface. */
public enum Language {
  EN(Locale.ENGLISH),
  ES(Locale.of("es"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** Returns the locale of its resource bundles. */
  public Locale locale() {
    return locale;
  }

  /** Returns the language of the locale {@code text}, such as {@code es} or {@code es_ES.UTF-8}. */
  public static Optional<Language> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      String code = language.locale.getLanguage();
      if (lower.equals(code) || lower.startsWith(code + "_") || lower.startsWith(code + "-")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** Returns the language of the locale variables in {@code env}, English if it is no other one. */
  public static Language ofEnvironment(Map<String, String> env) {
    for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = env.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return of(value).orElse(EN);
      }
    }
    return EN;
  }

  /** Returns the language code: {@code es}. */
  @Override
  public String toString() {
    return locale.getLanguage();
  }
}

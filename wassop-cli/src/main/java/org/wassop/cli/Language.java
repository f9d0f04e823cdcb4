package org.wassop.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages that the programs speak. */
public enum Language {
  EN(Locale.ENGLISH),
  ES(Locale.of("es"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The locale of its resource bundles. */
  public Locale locale() {
    return locale;
  }

  /** The language that {@code text} begins with, as in {@code es}, {@code es_ES.UTF-8}. */
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

  /** The language of the session's locale variables; English when they name none of ours. */
  public static Language ofEnvironment(Map<String, String> env) {
    for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = env.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return of(value).orElse(EN);
      }
    }
    return EN;
  }

  /** The locale's code: {@code es}. */
  @Override
  public String toString() {
    return locale.getLanguage();
  }
}

package org.wassop.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Checks that a resource bundle has the same texts in every language; for the tests of all modules.
 */
public final class BundleCheck {
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d*}");

  private BundleCheck() {}

  /**
   * Checks that the bundle {@code name} in the package of {@code owner} has the same keys with the
   * same arguments in every language. {@code isPattern} tells which keys {@link Texts#text}
   * formats: an apostrophe is doubled there, and single elsewhere.
   */
  public static void check(Class<?> owner, String name, Predicate<String> isPattern) {
    Properties english = load(owner, name + ".properties");
    for (Language language : Language.values()) {
      String suffix = language == Language.EN ? "" : "_" + language;
      Properties texts = load(owner, name + suffix + ".properties");
      assertThat(texts.stringPropertyNames())
          .as("keys of %s in %s", name, language)
          .isEqualTo(english.stringPropertyNames());
      for (String key : texts.stringPropertyNames()) {
        String text = texts.getProperty(key);
        assertThat(text).as("%s in %s", key, language).isNotBlank();
        assertThat(arguments(text))
            .as("arguments of %s in %s", key, language)
            .isEqualTo(arguments(english.getProperty(key)));
        assertThat(isPattern.test(key) ? text.replace("''", "").contains("'") : text.contains("''"))
            .as("a wrong apostrophe in %s in %s", key, language)
            .isFalse();
      }
    }
  }

  private static Properties load(Class<?> owner, String file) {
    Properties properties = new Properties();
    try (InputStream in = owner.getResourceAsStream(file)) {
      assertThat(in).as("%s in the package of %s", file, owner).isNotNull();
      properties.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static List<String> arguments(String text) {
    return ARGUMENT.matcher(text).results().map(MatchResult::group).sorted().distinct().toList();
  }
}

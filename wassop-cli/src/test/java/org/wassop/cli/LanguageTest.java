package org.wassop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice of the language. */
class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "es, ES",
    "ES, ES",
    "es_ES.UTF-8, ES",
    "es-MX, ES",
    "en, EN",
    "en_GB, EN",
    "es_ES@euro, ES"
  })
  void aLocaleNamesItsLanguage(String text, Language language) {
    assertThat(Language.of(text)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fr", "est", "e", "C", "C.UTF-8", "POSIX", "español"})
  void whatIsNoneOfOursNamesNone(String text) {
    assertThat(Language.of(text)).isEmpty();
  }

  @Test
  void theFirstVariableThatIsSetDecidesAsLocalesDo() {
    assertThat(Language.ofEnvironment(Map.of("LANG", "es_ES.UTF-8"))).isEqualTo(Language.ES);
    assertThat(Language.ofEnvironment(Map.of("LANG", "es_ES", "LC_ALL", "C")))
        .isEqualTo(Language.EN);
    assertThat(Language.ofEnvironment(Map.of("LANG", "en_US", "LC_MESSAGES", "es_ES")))
        .isEqualTo(Language.ES);
    assertThat(Language.ofEnvironment(Map.of("LANG", "es_ES", "LC_ALL", "")))
        .isEqualTo(Language.ES);
    assertThat(Language.ofEnvironment(Map.of())).isEqualTo(Language.EN);
  }
}

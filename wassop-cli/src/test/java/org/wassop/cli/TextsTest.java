package org.wassop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The texts of the command lines. */
class TextsTest {
  @Test
  void bothLanguagesSayTheSameThings() {
    BundleCheck.check(Program.class, "messages", key -> true);
  }

  @Test
  void theCheckFindsWhatIsMissingOrOdd() {
    for (String bundle : new String[] {"missing-key", "other-argument", "odd-apostrophe"}) {
      assertThatThrownBy(() -> BundleCheck.check(TextsTest.class, bundle, key -> true))
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void theLanguageIsTheOneAskedForWhateverTheMachines() {
    Locale before = Locale.getDefault();
    try {
      for (Locale machine : new Locale[] {Locale.of("es"), Locale.ENGLISH, Locale.FRENCH}) {
        Locale.setDefault(machine);
        assertThat(text(Language.EN)).isEqualTo("unknown option: --x");
        assertThat(text(Language.ES)).isEqualTo("opción desconocida: --x");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String text(Language language) {
    return Texts.of(Program.class, language).text("error.unknown-option", "--x");
  }
}

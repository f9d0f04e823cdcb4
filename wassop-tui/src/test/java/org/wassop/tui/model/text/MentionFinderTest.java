package org.wassop.tui.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.tui.model.update.ModelDriver;

class MentionFinderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana",
        "hola @Ana!",
        "ANA: ven",
        "¿ana?",
        "dile a ana.",
        "(ana)",
        "@ana-",
        "x\nana"
      })
  void aNameIsFoundAsAWordOfItsOwn(String text) {
    assertThat(MentionFinder.mentions(text, ModelDriver.user("ana"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Susana",
        "anak",
        "ana-2",
        "ana.b",
        "x-ana",
        "ana_",
        "anaé",
        "ana\u0301",
        "an a"
      })
  void aPartOfAnotherNameIsNone(String text) {
    assertThat(MentionFinder.mentions(text, ModelDriver.user("ana"))).isFalse();
  }

  @Test
  void theMarkBeforeItBelongsToIt() {
    assertThat(MentionFinder.find("@ana y ana", ModelDriver.user("ana")))
        .containsExactly(new TextRange(0, 4), new TextRange(7, 10));
  }

  @Test
  void whatWasSearchedIsFoundWhateverItsCaseAndAccents() {
    assertThat(SearchMatches.find("La canción, CANCIONES y cantar", "cancion"))
        .containsExactly(new TextRange(3, 10), new TextRange(12, 21));
    assertThat(SearchMatches.find("日本語 👍", "👍 ")).isEmpty();
  }
}

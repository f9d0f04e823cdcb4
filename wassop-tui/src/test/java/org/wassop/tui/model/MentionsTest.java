package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {
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
    assertThat(Mentions.has(text, Play.user("ana"))).isTrue();
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
    assertThat(Mentions.has(text, Play.user("ana"))).isFalse();
  }

  @Test
  void theMarkBeforeItBelongsToIt() {
    assertThat(Mentions.in("@ana y ana", Play.user("ana")))
        .containsExactly(new Piece(0, 4), new Piece(7, 10));
  }

  @Test
  void whatWasSearchedIsFoundWhateverItsCaseAndAccents() {
    assertThat(Matches.in("La canción, CANCIONES y cantar", "cancion"))
        .containsExactly(new Piece(3, 10), new Piece(12, 21));
    assertThat(Matches.in("日本語 👍", "👍 ")).isEmpty();
  }
}

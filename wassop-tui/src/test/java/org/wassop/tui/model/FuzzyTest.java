package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyTest {
  /** Those of {@code texts} that are found, the best first. */
  private static List<String> ranked(String typed, String... texts) {
    return Arrays.stream(texts)
        .filter(text -> Fuzzy.match(typed, text).isPresent())
        .sorted(
            Comparator.comparingInt((String text) -> Fuzzy.match(typed, text).orElseThrow().score())
                .reversed())
        .toList();
  }

  @Test
  void lettersAreFoundInTheirOrderOnly() {
    assertThat(ranked("sla", "Sala1", "als", "salsa", "sl"))
        .containsExactlyInAnyOrder("Sala1", "salsa");
    assertThat(Fuzzy.match("aa", "a")).isEmpty();
  }

  @Test
  void accentsCaseAndSpacesDoNotCount() {
    assertThat(Fuzzy.match("nandu", "Ñandú")).isPresent();
    assertThat(Fuzzy.match("ÑANDÚ", "n\u0303andu\u0301")).isPresent();
    assertThat(Fuzzy.match("mi sala", "MiSala")).isPresent();
    assertThat(Fuzzy.match("日語", "日本語")).isPresent();
  }

  @Test
  void aBeginningIsBetterThanAMiddle() {
    assertThat(ranked("dev", "undeveloped", "web-dev", "dev", "developers"))
        .containsExactly("dev", "developers", "web-dev", "undeveloped");
  }

  @Test
  void beginningsOfWordsAreBetterThanLettersAnywhere() {
    assertThat(ranked("bd", "abandoned", "bot-deploy", "bold")).startsWith("bot-deploy");
    assertThat(ranked("s2", "sala12", "sala-2")).startsWith("sala-2");
  }

  @Test
  void lettersTogetherAreBetterThanLettersApart() {
    assertThat(ranked("ops", "o-p-x-s-y", "xops", "o1p2s3")).endsWith("o1p2s3");
    assertThat(ranked("ana", "aXnXa", "xana")).startsWith("xana");
  }

  @Test
  void ofEqualsTheShorterIsBetter() {
    assertThat(ranked("sala", "sala de espera", "sala", "sala1"))
        .containsExactly("sala", "sala1", "sala de espera");
  }

  @Test
  void theBestPlacesAreTold() {
    assertThat(Fuzzy.match("sd", "osos-sd").orElseThrow().places()).containsExactly(5, 6);
    assertThat(Fuzzy.match("é", "cafe\u0301").orElseThrow().places()).containsExactly(3);
    assertThat(Fuzzy.match("", "cafe").orElseThrow().places()).isEmpty();
  }

  @Test
  void hugeTextsAreNoTrouble() {
    assertThat(Fuzzy.match("ab".repeat(100), "ab".repeat(100))).isEmpty();
    assertThat(Fuzzy.match("a".repeat(64), "a".repeat(100_000))).isPresent();
    assertThat(Fuzzy.match("z", "a".repeat(1_000) + "z")).isEmpty();
    assertThat(Fuzzy.match("\uFDFA", "\uFDFA".repeat(300))).isPresent();
  }

  @Test
  void aPartFindsAWordByItsBeginningItsMiddleOrItsLetters() {
    assertThat(Fuzzy.ofWord("sonrisa", "sonrisa")).isEqualTo(4);
    assertThat(Fuzzy.ofWord("son", "sonrisa")).isEqualTo(3);
    assertThat(Fuzzy.ofWord("risa", "sonrisa")).isEqualTo(2);
    assertThat(Fuzzy.ofWord("snr", "sonrisa")).isEqualTo(1);
    assertThat(Fuzzy.ofWord("nrs", "sonrisa")).isZero();
    assertThat(Fuzzy.ofWord("sa", "sonrisa")).isEqualTo(2);
    assertThat(Fuzzy.isPart("SONRÍ", "sonrisa")).isTrue();
  }
}

package org.wassop.tui.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
  /** Returns those of {@code texts} that match, the best first. */
  private static List<String> ranked(String typed, String... texts) {
    return Arrays.stream(texts)
        .filter(text -> FuzzyMatch.match(typed, text).isPresent())
        .sorted(
            Comparator.comparingInt(
                    (String text) -> FuzzyMatch.match(typed, text).orElseThrow().score())
                .reversed())
        .toList();
  }

  @Test
  void lettersAreFoundInTheirOrderOnly() {
    assertThat(ranked("sla", "Sala1", "als", "salsa", "sl"))
        .containsExactlyInAnyOrder("Sala1", "salsa");
    assertThat(FuzzyMatch.match("aa", "a")).isEmpty();
  }

  @Test
  void accentsCaseAndSpacesDoNotCount() {
    assertThat(FuzzyMatch.match("nandu", "Ñandú")).isPresent();
    assertThat(FuzzyMatch.match("ÑANDÚ", "n\u0303andu\u0301")).isPresent();
    assertThat(FuzzyMatch.match("mi sala", "MiSala")).isPresent();
    assertThat(FuzzyMatch.match("日語", "日本語")).isPresent();
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
    assertThat(FuzzyMatch.match("sd", "osos-sd").orElseThrow().indices()).containsExactly(5, 6);
    assertThat(FuzzyMatch.match("é", "cafe\u0301").orElseThrow().indices()).containsExactly(3);
    assertThat(FuzzyMatch.match("", "cafe").orElseThrow().indices()).isEmpty();
  }

  @Test
  void hugeTextsAreNoTrouble() {
    assertThat(FuzzyMatch.match("ab".repeat(100), "ab".repeat(100))).isEmpty();
    assertThat(FuzzyMatch.match("a".repeat(64), "a".repeat(100_000))).isPresent();
    assertThat(FuzzyMatch.match("z", "a".repeat(1_000) + "z")).isEmpty();
    assertThat(FuzzyMatch.match("\uFDFA", "\uFDFA".repeat(300))).isPresent();
  }

  @Test
  void aPartFindsAWordByItsBeginningItsMiddleOrItsLetters() {
    assertThat(FuzzyMatch.wordScore("sonrisa", "sonrisa")).isEqualTo(4);
    assertThat(FuzzyMatch.wordScore("son", "sonrisa")).isEqualTo(3);
    assertThat(FuzzyMatch.wordScore("risa", "sonrisa")).isEqualTo(2);
    assertThat(FuzzyMatch.wordScore("snr", "sonrisa")).isEqualTo(1);
    assertThat(FuzzyMatch.wordScore("nrs", "sonrisa")).isZero();
    assertThat(FuzzyMatch.wordScore("sa", "sonrisa")).isEqualTo(2);
    assertThat(FuzzyMatch.matchesWord("SONRÍ", "sonrisa")).isTrue();
  }
}

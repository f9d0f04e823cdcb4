package org.wassop.tui.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.message.Answer.Match;
import org.wassop.tui.text.GraphemeClusters;

class SnippetTest {
  private static List<String> found(String text, Match... matches) {
    Snippet snippet = Snippet.of(text, List.of(matches));
    return snippet.matches().stream()
        .map(textRange -> snippet.text().substring(textRange.start(), textRange.end()))
        .toList();
  }

  @Test
  void matchesAreCountedInCodePoints() {
    assertThat(found("👍👍 hola 👍 hola", new Match(3, 4), new Match(10, 4)))
        .containsExactly("hola", "hola");
  }

  @Test
  void aMatchTakesItsWholeClusters() {
    assertThat(found("cafe\u0301s", new Match(0, 4))).containsExactly("cafe\u0301");
    assertThat(found("👨‍👩‍👧!", new Match(2, 1))).containsExactly("👨‍👩‍👧");
  }

  @Test
  void whatIsHarmfulIsMadeHarmlessAndTheMatchesStay() {
    Snippet snippet = Snippet.of("\u001b[31m\thola", List.of(new Match(6, 4)));
    assertThat(snippet.text()).isEqualTo("␛[31m    hola");
    assertThat(found("\u001b[31m\thola", new Match(6, 4))).containsExactly("hola");
  }

  @Test
  void matchesThatCanNotBeAreLeftOut() {
    assertThat(found("hola", new Match(-1, 2), new Match(9, 3), new Match(1, 0))).isEmpty();
    assertThat(found("hola", new Match(2, Integer.MAX_VALUE))).containsExactly("la");
    assertThat(found("hola", new Match(1, 2), new Match(0, 2))).containsExactly("hol");
    assertThat(found("", new Match(0, 1))).isEmpty();
  }

  @Test
  void whateverComesItsPiecesAreInOrderAndWhole() {
    Random random = new Random(7);
    List<String> parts =
        List.of("a", " ", "👍", "\u200d", "e\u0301", "\u202e", "\n", "日", "\ud83d", "\u0301");
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      List<Match> matches = new ArrayList<>();
      for (int j = random.nextInt(4); j > 0; j--) {
        matches.add(new Match(random.nextInt(14) - 1, random.nextInt(5)));
      }
      Snippet snippet = Snippet.of(text.toString(), matches);
      int end = 0;
      for (TextRange textRange : snippet.matches()) {
        assertThat(textRange.start()).isGreaterThanOrEqualTo(end);
        assertThat(textRange.end()).isGreaterThan(textRange.start());
        assertThat(GraphemeClusters.boundaryFrom(snippet.text(), textRange.start()))
            .isEqualTo(textRange.start());
        end = textRange.end();
      }
      assertThat(end).isLessThanOrEqualTo(snippet.text().length());
    }
  }
}

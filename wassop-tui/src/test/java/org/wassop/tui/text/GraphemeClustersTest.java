package org.wassop.tui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GraphemeClustersTest {
  private static final List<String> PIECES =
      List.of(
          "a", " ", "\r", "\n", "\u0301", "\u200D", "👍", "🏽", "🇪", "🇸", "👨", "❤", "\uFE0F",
          "日", "ᄒ", "ᅡ", "ᆫ", "\uD83D", "\u0600", "©", "क", "्", "ष", "\u00AD");

  @Test
  void clustersAreThoseOfUnicodeInBothDirections() {
    Random random = new Random(11);
    Pattern cluster = Pattern.compile("\\X");
    for (int round = 0; round < 20_000; round++) {
      StringBuilder built = new StringBuilder();
      for (int i = random.nextInt(10); i > 0; i--) {
        built.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String text = built.toString();
      List<String> expected = cluster.matcher(text).results().map(MatchResult::group).toList();
      assertThat(GraphemeClusters.of(text)).isEqualTo(expected);
      List<String> backwards = new ArrayList<>();
      for (int end = text.length(); end > 0; ) {
        int start = GraphemeClusters.previous(text, end);
        backwards.addFirst(text.substring(start, end));
        end = start;
      }
      assertThat(backwards).isEqualTo(expected);
    }
  }

  @Test
  void anIndexWithinAClusterMovesToItsEnd() {
    assertThat(GraphemeClusters.boundaryFrom("a👨‍👩‍👧b", 3)).isEqualTo(9);
    assertThat(GraphemeClusters.boundaryFrom("a👨‍👩‍👧b", 1)).isEqualTo(1);
    assertThat(GraphemeClusters.boundaryFrom("ab", -4)).isZero();
    assertThat(GraphemeClusters.boundaryFrom("ab", 9)).isEqualTo(2);
  }
}

package org.wassop.tui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextFitTest {
  private static final List<String> PIECES =
      List.of("a", "hola", " ", "  ", "👍", "👨‍👩‍👧", "日本語", "e\u0301", "\n", "larguísima", "❤️");

  @Test
  void aTextThatFitsIsNotTruncated() {
    assertThat(TextFit.truncate("hola", 4)).isEqualTo("hola");
    assertThat(TextFit.truncate("日本", 4)).isEqualTo("日本");
  }

  @Test
  void aTextThatIsTooWideEndsWithAnEllipsis() {
    assertThat(TextFit.truncate("hola!", 4)).isEqualTo("hol…");
    assertThat(TextFit.truncate("日本語", 4)).isEqualTo("日…");
    assertThat(TextFit.truncate("👨‍👩‍👧👨‍👩‍👧", 3)).isEqualTo("👨‍👩‍👧…");
    assertThat(TextFit.truncate("hola", 1)).isEqualTo("…");
    assertThat(TextFit.truncate("hola", 0)).isEmpty();
  }

  @Test
  void paddingFillsToTheWidth() {
    assertThat(TextFit.pad("日", 4)).isEqualTo("日  ");
    assertThat(TextFit.pad("日本語", 4)).isEqualTo("日… ");
  }

  @Test
  void linesBreakAtSpacesAndTheSpacesAreDropped() {
    assertThat(TextFit.wrap("qué tal lo de ayer", 8)).containsExactly("qué tal", "lo de", "ayer");
    assertThat(TextFit.wrap("uno dos", 3)).containsExactly("uno", "dos");
    assertThat(TextFit.wrap("uno   dos", 5)).containsExactly("uno", "dos");
  }

  @Test
  void aWordLongerThanALineIsCut() {
    assertThat(TextFit.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    assertThat(TextFit.wrap("a abcdefgh", 3)).containsExactly("a", "abc", "def", "gh");
    assertThat(TextFit.wrap("日本語", 5)).containsExactly("日本", "語");
  }

  @Test
  void newlinesBreakAndEmptyLinesStay() {
    assertThat(TextFit.wrap("a\n\nb\n", 9)).containsExactly("a", "", "b", "");
    assertThat(TextFit.wrap("", 9)).containsExactly("");
  }

  @Test
  void indentationStays() {
    assertThat(TextFit.wrap("  a b", 9)).containsExactly("  a b");
  }

  @Test
  void everyLineFitsAndNothingButSpacesAndNewlinesIsLost() {
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      int width = 2 + random.nextInt(12);
      List<String> lines = TextFit.wrap(text.toString(), width);
      assertThat(lines).allSatisfy(line -> assertThat(CellWidth.ofText(line)).isBetween(0, width));
      assertThat(String.join("", lines).replaceAll("[ \n]", ""))
          .isEqualTo(text.toString().replaceAll("[ \n]", ""));
      String cut = TextFit.truncate(text.toString(), width);
      assertThat(CellWidth.ofText(cut)).isLessThanOrEqualTo(width);
    }
  }

  @Test
  void aSpaceWithAMarkIsNoPlaceToBreakAt() {
    assertThat(TextFit.wrap("abc \u0E33d", 5)).containsExactly("abc \u0E33", "d");
    assertThat(TextFit.wrap("abcd \u0E33", 5)).allMatch(line -> CellWidth.ofText(line) <= 5);
  }
}

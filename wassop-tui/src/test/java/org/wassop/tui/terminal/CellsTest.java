package org.wassop.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellsTest {
  private final Cells cells = new Cells();

  @Test
  void aCellIsAsWideAsItsCluster() {
    assertThat(cells.of("👨‍👩‍👧", Style.PLAIN).isDoubleWidth()).isTrue();
    assertThat(cells.of("✨", Style.PLAIN).isDoubleWidth()).isTrue();
    assertThat(cells.of("e\u0301", Style.PLAIN).isDoubleWidth()).isFalse();
  }

  @Test
  void whatIsDerivedFromACellIsACell() {
    Cell cell = cells.of("👍", Style.PLAIN);
    TextCharacter derived =
        cell.withForegroundColor(TextColor.ANSI.RED)
            .withBackgroundColor(TextColor.ANSI.BLUE)
            .withModifier(SGR.BOLD)
            .withModifier(SGR.REVERSE)
            .withoutModifier(SGR.BOLD);
    assertThat(derived).isInstanceOf(Cell.class);
    assertThat(derived.isDoubleWidth()).isTrue();
    assertThat(derived.getModifiers()).containsExactly(SGR.REVERSE);
    assertThat(derived.withCharacter(' ')).isInstanceOf(Cell.class);
    assertThat(derived.withModifiers(List.of(SGR.BOLD)).getModifiers()).containsExactly(SGR.BOLD);
  }

  @Test
  void theSameClusterInTheSameStyleIsTheSameCell() {
    assertThat(cells.of("a", Style.PLAIN)).isSameAs(cells.of("a", Style.PLAIN));
    assertThat(cells.of("a", Style.PLAIN)).isNotEqualTo(cells.of("a", Style.PLAIN.with(SGR.BOLD)));
  }

  @Test
  void unsafeTextIsReplacedAndInvisibleTextLeftOut() {
    assertThat(cells.of("\033", Style.PLAIN).getCharacterString()).isEqualTo("\uFFFD");
    assertThat(cells.of("\u009B", Style.PLAIN).getCharacterString()).isEqualTo("\uFFFD");
    assertThat(cells.of("\t", Style.PLAIN).getCharacterString()).isEqualTo("\uFFFD");
    assertThat(cells.of("\r\n", Style.PLAIN).getCharacterString()).isEqualTo("\uFFFD");
    assertThat(cells.of("\uD83D", Style.PLAIN).getCharacterString()).isEqualTo("\uFFFD");
    assertThat(cells.of("\u0301", Style.PLAIN).getCharacterString()).isEqualTo(" \u0301");
    assertThat(cells.of("", Style.PLAIN).getCharacterString()).isEqualTo(" ");
    assertThat(cells.line("a\u202Eb\u200B", Style.PLAIN)).hasSize(2);
  }

  @Test
  void noTextAtAllThrows() {
    Random random = new Random(9);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(6); i > 0; i--) {
        text.append(
            (char) (random.nextBoolean() ? random.nextInt(0x10000) : random.nextInt(0x400)));
        text.appendCodePoint(random.nextInt(4) == 0 ? 0x1F000 + random.nextInt(0xFFF) : 0x200D);
      }
      assertThat(cells.line(text.toString(), Style.PLAIN)).isNotNull();
    }
  }
}

package org.wassop.tui.terminal.cells;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellCacheTest {
  private final CellCache cellCache = new CellCache();

  @Test
  void aCellIsAsWideAsItsCluster() {
    assertThat(cellCache.of("👨‍👩‍👧", CellStyle.PLAIN).isDoubleWidth()).isTrue();
    assertThat(cellCache.of("✨", CellStyle.PLAIN).isDoubleWidth()).isTrue();
    assertThat(cellCache.of("e\u0301", CellStyle.PLAIN).isDoubleWidth()).isFalse();
  }

  @Test
  void whatIsDerivedFromACellIsACell() {
    Cell cell = cellCache.of("👍", CellStyle.PLAIN);
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
    assertThat(cellCache.of("a", CellStyle.PLAIN)).isSameAs(cellCache.of("a", CellStyle.PLAIN));
    assertThat(cellCache.of("a", CellStyle.PLAIN))
        .isNotEqualTo(cellCache.of("a", CellStyle.PLAIN.with(SGR.BOLD)));
  }

  @Test
  void unsafeTextIsReplacedAndInvisibleTextLeftOut() {
    assertThat(cellCache.of("\033", CellStyle.PLAIN).getCharacterString()).isEqualTo("\uFFFD");
    assertThat(cellCache.of("\u009B", CellStyle.PLAIN).getCharacterString()).isEqualTo("\uFFFD");
    assertThat(cellCache.of("\t", CellStyle.PLAIN).getCharacterString()).isEqualTo("\uFFFD");
    assertThat(cellCache.of("\r\n", CellStyle.PLAIN).getCharacterString()).isEqualTo("\uFFFD");
    assertThat(cellCache.of("\uD83D", CellStyle.PLAIN).getCharacterString()).isEqualTo("\uFFFD");
    assertThat(cellCache.of("\u0301", CellStyle.PLAIN).getCharacterString()).isEqualTo(" \u0301");
    assertThat(cellCache.of("", CellStyle.PLAIN).getCharacterString()).isEqualTo(" ");
    assertThat(cellCache.cells("a\u202Eb\u200B", CellStyle.PLAIN)).hasSize(2);
  }

  @Test
  void noTextThrows() {
    Random random = new Random(9);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(6); i > 0; i--) {
        text.append(
            (char) (random.nextBoolean() ? random.nextInt(0x10000) : random.nextInt(0x400)));
        text.appendCodePoint(random.nextInt(4) == 0 ? 0x1F000 + random.nextInt(0xFFF) : 0x200D);
      }
      assertThat(cellCache.cells(text.toString(), CellStyle.PLAIN)).isNotNull();
    }
  }
}

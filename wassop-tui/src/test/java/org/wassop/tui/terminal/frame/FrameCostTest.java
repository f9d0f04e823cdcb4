package org.wassop.tui.terminal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.graphics.TextGraphics;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.wassop.tui.terminal.cells.CellCache;
import org.wassop.tui.terminal.cells.CellStyle;
import org.wassop.tui.text.CellWidth;

/** The bytes that frames of a chat with three panes and colours take at 200×50. */
class FrameCostTest {
  private static final int COLUMNS = 200;
  private static final int ROWS = 50;
  private static final CellStyle BORDER = CellStyle.PLAIN.withForeground(TextColor.ANSI.CYAN);
  private static final CellStyle TIME = CellStyle.PLAIN.withForeground(TextColor.ANSI.BLACK_BRIGHT);
  private static final CellStyle NAME =
      CellStyle.PLAIN.withForeground(new TextColor.Indexed(108)).with(SGR.BOLD);

  private final CellCache cellCache = new CellCache();
  private final EmulatedScreen fixture = new EmulatedScreen(COLUMNS, ROWS);
  private final FrameScreen screen = fixture.screen();

  FrameCostTest() throws IOException {
    draw(0, "");
    fixture.refresh();
  }

  private void draw(int scrolled, String input) {
    TextGraphics graphics = screen.newTextGraphics();
    TerminalSize size = screen.getTerminalSize();
    graphics.fillRectangle(
        TerminalPosition.TOP_LEFT_CORNER, size, cellCache.of(" ", CellStyle.PLAIN));
    cellCache.draw(
        graphics, 0, 0, "┌ Salas " + "─".repeat(10) + "┬ Sala1 " + "─".repeat(173), BORDER);
    for (int row = 1; row < ROWS - 3; row++) {
      for (int column : new int[] {0, 18, 180, 199}) {
        cellCache.draw(graphics, column, row, "│", BORDER);
      }
      int number = row + scrolled;
      String minute = "%02d".formatted(number % 60);
      cellCache.draw(graphics, 20, row, "21:" + minute, TIME);
      cellCache.draw(graphics, 26, row, number % 3 == 0 ? "ana" : "juanmi", NAME);
      String text = "mensaje ".repeat(1 + number % 9) + (number % 4 == 0 ? "👍 " : "") + number;
      cellCache.draw(graphics, 36, row, text, CellStyle.PLAIN);
      if (row < 10) {
        cellCache.draw(graphics, 2, row, "sala" + row, CellStyle.PLAIN);
        cellCache.draw(graphics, 182, row, "persona" + row, NAME);
      }
    }
    cellCache.draw(graphics, 0, ROWS - 3, "├" + "─".repeat(198) + "┤", BORDER);
    cellCache.draw(graphics, 0, ROWS - 2, "│ Tú ▸ " + input, CellStyle.PLAIN);
    cellCache.draw(graphics, 0, ROWS - 1, "└ juanmi@chat.example:5555 · TLS ✓ · F1 ayuda", BORDER);
    screen.setCursorPosition(new TerminalPosition(7 + CellWidth.ofText(input), ROWS - 2));
  }

  @Test
  void aTypedKeyCostsAtMostTwentyFiveBytes() throws IOException {
    draw(0, "h");
    assertThat(fixture.refresh()).isLessThanOrEqualTo(25);
    draw(0, "ho");
    assertThat(fixture.refresh()).isEqualTo(1);
    draw(0, "ho👍");
    assertThat(fixture.refresh()).isLessThanOrEqualTo(25);
  }

  @Test
  void anAppendedLineCostsLittleThoughTheSidePanesStay() throws IOException {
    screen.scrollLines(1, ROWS - 4, 1);
    draw(1, "");
    assertThat(fixture.refresh()).isLessThanOrEqualTo(350);
  }

  @Test
  void aWholeScreenOfThreeColouredPanesCostsLittleMoreThanItsText() throws IOException {
    screen.repaint();
    assertThat(fixture.refresh()).isLessThanOrEqualTo(6_500);
  }

  @Test
  void drawingTheSameAgainCostsNothing() throws IOException {
    draw(0, "");
    assertThat(fixture.refresh()).isZero();
  }

  @Test
  void anotherRoomCostsLessThanAWholeScreen() throws IOException {
    draw(200, "");
    assertThat(fixture.refresh()).isLessThan(5_000);
  }
}

package org.wassop.tui.terminal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.terminal.frame.FrameScreenTest.CLUSTERS;
import static org.wassop.tui.terminal.frame.FrameScreenTest.verify;

import com.googlecode.lanterna.TerminalPosition;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wassop.tui.terminal.cells.CellCache;
import org.wassop.tui.terminal.cells.CellStyle;
import org.wassop.tui.terminal.frame.FrameScreenTest.Fixture;

/** What a {@link FrameScreen} draws first, and when it asks whether it has been shown. */
class FrameOrderTest {
  private final CellCache cellCache = new CellCache();

  private void put(Fixture on, int column, int row, String text) {
    cellCache.draw(on.screen.newTextGraphics(), column, row, text, CellStyle.PLAIN);
  }

  @Test
  void aFrameAsksOnlyWhenItShould() throws IOException {
    Fixture on = new Fixture(40, 10);
    put(on, 0, 0, "x");
    on.refresh();
    on.screen.ask(FrameProbe.AFTER_FRAME);
    assertThat(on.refresh()).isZero();
    assertThat(on.screen.hasAsked()).isFalse();
    put(on, 0, 0, "y");
    on.refresh();
    assertThat(on.screen.hasAsked()).isTrue();
    on.screen.ask(FrameProbe.AFTER_LARGE_FRAME);
    put(on, 0, 0, "z");
    on.refresh();
    assertThat(on.screen.hasAsked()).isFalse();
    on.screen.repaint();
    on.refresh();
    assertThat(on.screen.hasAsked()).isTrue();
    on.screen.ask(FrameProbe.NEVER);
    on.screen.repaint();
    on.refresh();
    assertThat(on.screen.hasAsked()).isFalse();
    assertThat(on.paper.asked()).isEqualTo(2);
  }

  @Test
  void theLineThatIsTypedInCanBeDrawnFirst() throws IOException {
    Fixture on = new Fixture(40, 10);
    on.screen.setCursorPosition(new TerminalPosition(0, 9));
    put(on, 0, 3, "before");
    on.refresh();
    on.screen.drawLineFirst(true);
    on.screen.scrollLines(0, 8, 1);
    put(on, 0, 8, "news");
    put(on, 0, 9, "t");
    on.screen.setCursorPosition(new TerminalPosition(1, 9));
    assertThat(on.refresh()).isEqualTo(1);
    assertThat(on.screen.isUnfinished()).isTrue();
    on.screen.scrollLines(0, 8, 1);
    put(on, 0, 8, "more");
    on.screen.drawLineFirst(false);
    on.refresh();
    assertThat(on.screen.isUnfinished()).isFalse();
    verify(on);
    assertThat(on.paper.line(7)).startsWith("news");
  }

  @Test
  void allIsDrawnWhenTheCursorsLineIsNotWhatHasChanged() throws IOException {
    Fixture on = new Fixture(40, 10);
    on.screen.setCursorPosition(new TerminalPosition(0, 9));
    on.refresh();
    on.screen.drawLineFirst(true);
    put(on, 0, 8, "news");
    on.refresh();
    verify(on);
    put(on, 0, 7, "a second line");
    put(on, 0, 8, "typed");
    on.screen.setCursorPosition(new TerminalPosition(5, 8));
    on.refresh();
    verify(on);
    put(on, 0, 8, "again");
    on.screen.repaint();
    on.refresh();
    verify(on);
    assertThat(on.screen.isUnfinished()).isFalse();
  }

  @Test
  void whateverIsDrawnFirstAllIsThereInTheEnd() throws IOException {
    Random random = new Random(12);
    Fixture on = new Fixture(30, 8);
    for (int i = 0; i < 500; i++) {
      on.screen.drawLineFirst(random.nextInt(4) > 0);
      int rows = random.nextInt(3);
      for (int change = 0; change < rows; change++) {
        put(on, random.nextInt(28), random.nextInt(8), CLUSTERS.get(random.nextInt(14)));
      }
      if (random.nextInt(3) == 0) {
        on.screen.scrollLines(0, 6, random.nextInt(5) - 2);
      }
      int row = random.nextInt(5) == 0 ? random.nextInt(8) : 7;
      on.screen.setCursorPosition(new TerminalPosition(random.nextInt(30), row));
      on.refresh();
      if (!on.screen.isUnfinished()) {
        verify(on);
      }
    }
  }
}

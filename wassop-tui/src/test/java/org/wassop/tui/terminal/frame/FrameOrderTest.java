package org.wassop.tui.terminal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.terminal.frame.FrameScreenTest.CLUSTERS;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order in which a {@link FrameScreen} draws, and its probes. */
class FrameOrderTest {
  @Test
  void aFrameEndsWithAProbeOnlyWhenItShould() throws IOException {
    EmulatedScreen fixture = EmulatedScreen.xterm(40, 10);
    fixture.put(0, 0, "x");
    fixture.refresh();
    fixture.screen().probe(FrameProbe.AFTER_FRAME);
    assertThat(fixture.refresh()).isZero();
    assertThat(fixture.screen().hasProbed()).isFalse();
    fixture.put(0, 0, "y");
    fixture.refresh();
    assertThat(fixture.screen().hasProbed()).isTrue();
    fixture.screen().probe(FrameProbe.AFTER_LARGE_FRAME);
    fixture.put(0, 0, "z");
    fixture.refresh();
    assertThat(fixture.screen().hasProbed()).isFalse();
    fixture.screen().repaint();
    fixture.refresh();
    assertThat(fixture.screen().hasProbed()).isTrue();
    fixture.screen().probe(FrameProbe.NEVER);
    fixture.screen().repaint();
    fixture.refresh();
    assertThat(fixture.screen().hasProbed()).isFalse();
    assertThat(fixture.emulator().probeCount()).isEqualTo(2);
  }

  @Test
  void theRowOfTheCursorCanBeDrawnFirst() throws IOException {
    EmulatedScreen fixture = EmulatedScreen.xterm(40, 10);
    fixture.setCursor(0, 9);
    fixture.put(0, 3, "before");
    fixture.refresh();
    fixture.screen().setCursorRowFirst(true);
    fixture.screen().scrollLines(0, 8, 1);
    fixture.put(0, 8, "news");
    fixture.put(0, 9, "t");
    fixture.setCursor(1, 9);
    assertThat(fixture.refresh()).isEqualTo(1);
    assertThat(fixture.screen().isUnfinished()).isTrue();
    fixture.screen().scrollLines(0, 8, 1);
    fixture.put(0, 8, "more");
    fixture.screen().setCursorRowFirst(false);
    fixture.refresh();
    assertThat(fixture.screen().isUnfinished()).isFalse();
    fixture.verify();
    assertThat(fixture.emulator().line(7)).startsWith("news");
  }

  @Test
  void everythingIsDrawnUnlessTheRowOfTheCursorHasChanged() throws IOException {
    EmulatedScreen fixture = EmulatedScreen.xterm(40, 10);
    fixture.setCursor(0, 9);
    fixture.refresh();
    fixture.screen().setCursorRowFirst(true);
    fixture.put(0, 8, "news");
    fixture.refresh();
    fixture.verify();
    fixture.put(0, 7, "a second line");
    fixture.put(0, 8, "typed");
    fixture.setCursor(5, 8);
    fixture.refresh();
    fixture.verify();
    fixture.put(0, 8, "again");
    fixture.screen().repaint();
    fixture.refresh();
    fixture.verify();
    assertThat(fixture.screen().isUnfinished()).isFalse();
  }

  @Test
  void whateverIsDrawnFirstEverythingIsShownInTheEnd() throws IOException {
    Random random = new Random(12);
    EmulatedScreen fixture = EmulatedScreen.xterm(30, 8);
    for (int i = 0; i < 500; i++) {
      fixture.screen().setCursorRowFirst(random.nextInt(4) > 0);
      int rows = random.nextInt(3);
      for (int change = 0; change < rows; change++) {
        fixture.put(random.nextInt(28), random.nextInt(8), CLUSTERS.get(random.nextInt(14)));
      }
      if (random.nextInt(3) == 0) {
        fixture.screen().scrollLines(0, 6, random.nextInt(5) - 2);
      }
      int row = random.nextInt(5) == 0 ? random.nextInt(8) : 7;
      fixture.setCursor(random.nextInt(30), row);
      fixture.refresh();
      if (!fixture.screen().isUnfinished()) {
        fixture.verify();
      }
    }
  }
}

package org.wassop.tui.terminal.frame;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.graphics.TextGraphics;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.tui.terminal.cells.CellCache;
import org.wassop.tui.terminal.cells.CellStyle;
import org.wassop.tui.text.CellWidth;

class FrameScreenTest {
  static final List<String> CLUSTERS =
      List.of(
          "a", "b", " ", "é", "e\u0301", "日", "👍", "❤️", "👨‍👩‍👧", "│", "─", "☺", "🇪🇸", "1️⃣");
  private static final List<CellStyle> STYLES =
      List.of(
          CellStyle.PLAIN,
          CellStyle.PLAIN,
          CellStyle.PLAIN.withForeground(TextColor.ANSI.RED),
          CellStyle.PLAIN.withBackground(new TextColor.Indexed(30)).with(SGR.BOLD),
          CellStyle.PLAIN.withForeground(new TextColor.RGB(1, 2, 3)).with(SGR.UNDERLINE),
          CellStyle.PLAIN.with(SGR.REVERSE).with(SGR.ITALIC),
          CellStyle.PLAIN.with(SGR.UNDERLINE).withLink("https://example.org/a"));

  private final CellCache cellCache = new CellCache();

  /** A screen on paper. */
  static final class Fixture {
    final TerminalEmulator paper;
    final FrameTerminal terminal;
    final FrameScreen screen;

    Fixture(int columns, int rows, ToIntFunction<String> width) throws IOException {
      paper = new TerminalEmulator(columns, rows, width);
      terminal =
          new FrameTerminal(
              paper, new TerminalSize(columns, rows), Map.of("TERM", "xterm-256color"));
      screen = new FrameScreen(terminal);
      screen.startScreen();
      screen.refresh();
      paper.takeBytes();
    }

    Fixture(int columns, int rows) throws IOException {
      this(columns, rows, CellWidth::of);
    }

    int refresh() throws IOException {
      screen.refresh();
      assertThat(paper.writes()).hasSizeLessThan(2);
      return paper.takeBytes();
    }
  }

  private void put(Fixture on, int column, int row, String text) {
    cellCache.draw(on.screen.newTextGraphics(), column, row, text, CellStyle.PLAIN);
  }

  static void verify(Fixture on) {
    verify(on, cluster -> true);
  }

  /** Compares the paper with the back buffer, cell by cell. */
  private static void verify(Fixture on, Predicate<String> compared) {
    TerminalSize size = on.screen.getTerminalSize();
    for (int y = 0; y < size.getRows(); y++) {
      for (int x = 0; x < size.getColumns(); x++) {
        TextCharacter expected = on.screen.getBackCharacter(x, y);
        int width = CellWidth.of(expected.getCharacterString());
        boolean half = width == 2 && x + 1 == size.getColumns();
        String text = half ? " " : expected.getCharacterString();
        if (compared.test(text)) {
          TerminalEmulator.Ink shown = on.paper.at(x, y);
          assertThat(shown.text()).as("text at %d,%d", x, y).isEqualTo(text);
          if (!text.equals(" ")) {
            assertThat(shown.style()).as("style at %d,%d", x, y).isEqualTo(ink(expected));
          } else {
            assertThat(background(shown.style())).isEqualTo(background(ink(expected)));
          }
        }
        x += half ? 0 : width - 1;
      }
    }
    TerminalPosition cursor = on.screen.getCursorPosition();
    assertThat(on.paper.isSet("?25")).isEqualTo(cursor != null);
    assertThat(on.paper.isSet("?2026")).isFalse();
    assertThat(on.paper.link()).isEmpty();
    if (cursor != null) {
      assertThat(on.paper.row()).isEqualTo(cursor.getRow());
      assertThat(cursor.getColumn() - on.paper.column()).isBetween(0, 1);
    }
  }

  private static String background(String ink) {
    return ink.split(" ", -1)[1];
  }

  private static String ink(TextCharacter character) {
    StringBuilder ink =
        new StringBuilder(
            new String(character.getForegroundColor().getForegroundSGRSequence(), US_ASCII)
                + " "
                + new String(character.getBackgroundColor().getBackgroundSGRSequence(), US_ASCII)
                + " ");
    if (character.isBold()) {
      ink.append(1);
    }
    if (character.isItalic()) {
      ink.append(3);
    }
    if (character.isUnderlined()) {
      ink.append(4);
    }
    if (character.isReversed()) {
      ink.append(7);
    }
    return ink.append(CellStyle.of(character).link()).toString();
  }

  private void scribble(Fixture on, Random random) {
    TerminalSize size = on.screen.getTerminalSize();
    TextGraphics graphics = on.screen.newTextGraphics();
    switch (random.nextInt(7)) {
      case 0 -> {
        int first = random.nextInt(size.getRows());
        int last = first + random.nextInt(size.getRows() - first);
        on.screen.scrollLines(first, last, random.nextInt(7) - 3);
      }
      case 1 -> on.screen.setCursorPosition(null);
      case 2 ->
          on.screen.setCursorPosition(
              new TerminalPosition(
                  random.nextInt(size.getColumns()), random.nextInt(size.getRows())));
      case 3 ->
          graphics.fillRectangle(
              new TerminalPosition(
                  random.nextInt(size.getColumns()), random.nextInt(size.getRows())),
              new TerminalSize(random.nextInt(30), random.nextInt(3)),
              cellCache.of(" ", STYLES.get(random.nextInt(STYLES.size()))));
      default -> {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
          text.append(
              CLUSTERS.get(random.nextInt(CLUSTERS.size())).repeat(random.nextInt(8) == 0 ? 9 : 1));
        }
        cellCache.draw(
            graphics,
            random.nextInt(size.getColumns()),
            random.nextInt(size.getRows()),
            text.toString(),
            STYLES.get(random.nextInt(STYLES.size())));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theTerminalShowsTheBackBufferAfterAnyEdits(long seed) throws IOException {
    Random random = new Random(seed);
    Fixture on = new Fixture(20 + random.nextInt(40), 5 + random.nextInt(10));
    for (int frame = 0; frame < 400; frame++) {
      for (int edits = random.nextInt(5); edits >= 0; edits--) {
        scribble(on, random);
      }
      if (random.nextInt(40) == 0) {
        TerminalSize size = new TerminalSize(10 + random.nextInt(60), 3 + random.nextInt(12));
        on.paper.resize(size.getColumns(), size.getRows());
        on.terminal.resize(size);
        on.screen.doResizeIfNecessary();
        on.screen.repaint(); // it may be the size of before
      }
      if (random.nextInt(60) == 0) {
        on.screen.clear();
      }
      on.refresh();
      verify(on);
      assertThat(on.refresh()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aTerminalThatDrawsWiderShowsEverythingElseInItsPlace(long seed) throws IOException {
    Random random = new Random(seed);
    Fixture on = new Fixture(40, 8, CellWidth::widest);
    for (int frame = 0; frame < 300; frame++) {
      scribble(on, random);
      scribble(on, random);
      on.refresh();
      verify(on, cluster -> !CellWidth.isDisputed(cluster) && !cluster.equals(" "));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aTerminalThatDrawsNarrowerShowsABlankInTheHalfItLeavesOut(long seed) throws IOException {
    Random random = new Random(seed);
    Fixture on =
        new Fixture(40, 8, cluster -> CellWidth.isDisputed(cluster) ? 1 : CellWidth.of(cluster));
    for (int frame = 0; frame < 300; frame++) {
      scribble(on, random);
      scribble(on, random);
      on.refresh();
      verify(on, cluster -> true);
      for (int y = 0; y < 8; y++) {
        for (int x = 0; x < 39; x++) {
          String cluster = on.screen.getBackCharacter(x, y).getCharacterString();
          if (CellWidth.isDisputed(cluster) && CellWidth.of(cluster) == 2) {
            assertThat(on.paper.at(x + 1, y).text()).isEqualTo(" ");
          }
        }
      }
    }
  }

  @Test
  void nothingIsWrittenWhenNothingChanged() throws IOException {
    Fixture on = new Fixture(80, 24);
    put(on, 0, 0, "hola 👍");
    on.refresh();
    put(on, 0, 0, "hola 👍");
    assertThat(on.refresh()).isZero();
    assertThat(on.paper.writes()).isEmpty();
  }

  @Test
  void aTypedKeyCostsAHandfulOfBytes() throws IOException {
    Fixture on = new Fixture(200, 50);
    put(on, 0, 48, "Tú ▸ hol");
    on.screen.setCursorPosition(new TerminalPosition(8, 48));
    on.refresh();
    put(on, 8, 48, "a");
    on.screen.setCursorPosition(new TerminalPosition(9, 48));
    assertThat(on.refresh()).isEqualTo(1);
    put(on, 9, 48, "👍");
    on.screen.setCursorPosition(new TerminalPosition(11, 48));
    assertThat(on.refresh()).isLessThan(15);
    put(on, 9, 48, "  ");
    put(on, 190, 49, "1234");
    on.screen.setCursorPosition(new TerminalPosition(9, 48));
    assertThat(on.refresh()).isLessThan(70);
    verify(on);
  }

  @Test
  void anAppendedLineCostsLittleWithAScrollHint() throws IOException {
    Fixture on = new Fixture(200, 50);
    history(on, 0);
    on.refresh();
    on.screen.scrollLines(1, 46, 1);
    history(on, 1);
    assertThat(on.refresh()).isLessThan(350);
    verify(on);
  }

  @Test
  void onlyALinkThatIsSafeAndKnownIsWrittenAndItEndsWithTheFrame() throws IOException {
    Fixture on = new Fixture(40, 3);
    cellCache.draw(
        on.screen.newTextGraphics(), 0, 0, "ab", CellStyle.PLAIN.withLink("https://example.org/ñ"));
    cellCache.draw(
        on.screen.newTextGraphics(), 2, 0, "cd", CellStyle.PLAIN.withLink("file:///etc"));
    on.refresh();
    assertThat(on.paper.at(0, 0).style()).isEqualTo("39 49 ");
    cellCache.draw(
        on.screen.newTextGraphics(), 0, 0, "ab", CellStyle.PLAIN.withLink("http://a.b/c"));
    on.screen.refresh();
    assertThat(new String(on.paper.writes().getFirst(), US_ASCII))
        .contains("\033]8;;http://a.b/c\033\\ab\033]8;;\033\\");
    assertThat(CellStyle.PLAIN.withLink("http://" + "a".repeat(2000)).link()).isEmpty();
  }

  @Test
  void aScrollHintThatDoesNotHelpIsNotUsed() throws IOException {
    Fixture on = new Fixture(80, 24);
    history(on, 0);
    on.refresh();
    on.screen.scrollLines(1, 20, 1);
    history(on, 0);
    assertThat(on.refresh()).isZero();
  }

  @Test
  void aWholeScreenCostsLittleMoreThanItsText() throws IOException {
    Fixture on = new Fixture(200, 50);
    history(on, 0);
    on.screen.repaint();
    assertThat(on.refresh()).isLessThan(6_500);
    verify(on);
  }

  private void history(Fixture on, int from) {
    on.screen.newTextGraphics().fill(' ');
    put(on, 0, 0, "┌" + "─".repeat(198) + "┐");
    for (int row = 1; row <= 46; row++) {
      int number = row + from;
      put(
          on,
          0,
          row,
          "21:%02d ana      ".formatted(number % 60) + "mensaje ".repeat(number % 13) + number);
    }
    put(on, 0, 47, "─".repeat(200));
    put(on, 0, 48, "Tú ▸");
    put(on, 0, 49, "juanmi@chat.example:5555 · TLS ✓ · F1 ayuda");
    on.screen.setCursorPosition(new TerminalPosition(5, 48));
  }

  @Test
  void leavingGivesEverythingBackOnceAndLateFramesAreDropped() throws IOException {
    Fixture on = new Fixture(80, 24);
    assertThat(on.paper.isSet("?1049")).isTrue();
    assertThat(on.paper.isSet("?2004")).isTrue();
    on.terminal.leaveForGood();
    assertThat(on.paper.isSet("?1049")).isFalse();
    assertThat(on.paper.isSet("?2004")).isFalse();
    assertThat(on.paper.isSet("?25")).isTrue();
    assertThat(on.paper.isSet("?7")).isTrue();
    on.paper.takeBytes();
    put(on, 0, 0, "late");
    on.refresh();
    on.terminal.leaveForGood();
    on.terminal.exitPrivateMode();
    on.terminal.enterPrivateMode();
    assertThat(on.paper.writes()).isEmpty();
  }

  @Test
  void aSuspendedTerminalIsEnteredAgainAndDrawnAnew() throws IOException {
    Fixture on = new Fixture(80, 24);
    put(on, 0, 0, "hola");
    on.refresh();
    on.terminal.exitPrivateMode();
    on.paper.resize(80, 24);
    on.terminal.enterPrivateMode();
    on.screen.repaint();
    on.paper.takeBytes();
    on.refresh();
    verify(on);
  }
}

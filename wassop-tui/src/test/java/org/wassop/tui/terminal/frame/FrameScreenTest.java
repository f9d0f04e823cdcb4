package org.wassop.tui.terminal.frame;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import java.io.IOException;
import java.util.List;
import java.util.Random;
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

  /** Scrolls, moves the cursor or draws at random. */
  private void editAtRandom(EmulatedScreen fixture, Random random) {
    TerminalSize size = fixture.screen().getTerminalSize();
    switch (random.nextInt(7)) {
      case 0 -> {
        int first = random.nextInt(size.getRows());
        int last = first + random.nextInt(size.getRows() - first);
        fixture.screen().scrollLines(first, last, random.nextInt(7) - 3);
      }
      case 1 -> fixture.screen().setCursorPosition(null);
      case 2 ->
          fixture.setCursor(random.nextInt(size.getColumns()), random.nextInt(size.getRows()));
      case 3 ->
          fixture
              .screen()
              .newTextGraphics()
              .fillRectangle(
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
        fixture.put(
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
    EmulatedScreen fixture = EmulatedScreen.xterm(20 + random.nextInt(40), 5 + random.nextInt(10));
    for (int frame = 0; frame < 400; frame++) {
      for (int edits = random.nextInt(5); edits >= 0; edits--) {
        editAtRandom(fixture, random);
      }
      if (random.nextInt(40) == 0) {
        TerminalSize size = new TerminalSize(10 + random.nextInt(60), 3 + random.nextInt(12));
        fixture.emulator().resize(size.getColumns(), size.getRows());
        fixture.terminal().resize(size);
        fixture.screen().doResizeIfNecessary();
        fixture.screen().repaint(); // the size may be the same as before
      }
      if (random.nextInt(60) == 0) {
        fixture.screen().clear();
      }
      fixture.refresh();
      fixture.verify();
      assertThat(fixture.refresh()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aTerminalThatDrawsWiderShowsEverythingElseInItsPlace(long seed) throws IOException {
    Random random = new Random(seed);
    EmulatedScreen fixture = EmulatedScreen.xterm(40, 8, CellWidth::widest);
    for (int frame = 0; frame < 300; frame++) {
      editAtRandom(fixture, random);
      editAtRandom(fixture, random);
      fixture.refresh();
      fixture.verify(cluster -> !CellWidth.isDisputed(cluster) && !cluster.equals(" "));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aTerminalThatDrawsNarrowerShowsABlankInTheHalfItLeavesOut(long seed) throws IOException {
    Random random = new Random(seed);
    EmulatedScreen fixture =
        EmulatedScreen.xterm(
            40, 8, cluster -> CellWidth.isDisputed(cluster) ? 1 : CellWidth.of(cluster));
    for (int frame = 0; frame < 300; frame++) {
      editAtRandom(fixture, random);
      editAtRandom(fixture, random);
      fixture.refresh();
      fixture.verify(cluster -> true);
      for (int y = 0; y < 8; y++) {
        for (int x = 0; x < 39; x++) {
          String cluster = fixture.screen().getBackCharacter(x, y).getCharacterString();
          if (CellWidth.isDisputed(cluster) && CellWidth.of(cluster) == 2) {
            assertThat(fixture.emulator().at(x + 1, y).text()).isEqualTo(" ");
          }
        }
      }
    }
  }

  @Test
  void nothingIsWrittenWhenNothingChanged() throws IOException {
    EmulatedScreen fixture = EmulatedScreen.xterm(80, 24);
    fixture.put(0, 0, "hola 👍");
    fixture.refresh();
    fixture.put(0, 0, "hola 👍");
    assertThat(fixture.refresh()).isZero();
    assertThat(fixture.emulator().writes()).isEmpty();
  }

  @Test
  void aTypedKeyCostsAHandfulOfBytes() throws IOException {
    EmulatedScreen fixture = EmulatedScreen.xterm(200, 50);
    fixture.put(0, 48, "Tú ▸ hol");
    fixture.setCursor(8, 48);
    fixture.refresh();
    fixture.put(8, 48, "a");
    fixture.setCursor(9, 48);
    assertThat(fixture.refresh()).isEqualTo(1);
    fixture.put(9, 48, "👍");
    fixture.setCursor(11, 48);
    assertThat(fixture.refresh()).isLessThan(15);
    fixture.put(9, 48, "  ");
    fixture.put(190, 49, "1234");
    fixture.setCursor(9, 48);
    assertThat(fixture.refresh()).isLessThan(70);
    fixture.verify();
  }

  @Test
  void anAppendedLineCostsLittleWithAScrollHint() throws IOException {
    EmulatedScreen fixture = EmulatedScreen.xterm(200, 50);
    history(fixture, 0);
    fixture.refresh();
    fixture.screen().scrollLines(1, 46, 1);
    history(fixture, 1);
    assertThat(fixture.refresh()).isLessThan(350);
    fixture.verify();
  }

  @Test
  void onlyASafeLinkIsWrittenAndItEndsWithTheFrame() throws IOException {
    EmulatedScreen fixture = EmulatedScreen.xterm(40, 3);
    fixture.put(0, 0, "ab", CellStyle.PLAIN.withLink("https://example.org/ñ"));
    fixture.put(2, 0, "cd", CellStyle.PLAIN.withLink("file:///etc"));
    fixture.refresh();
    assertThat(fixture.emulator().at(0, 0).style()).isEqualTo("39 49 ");
    fixture.put(0, 0, "ab", CellStyle.PLAIN.withLink("http://a.b/c"));
    fixture.screen().refresh();
    assertThat(new String(fixture.emulator().writes().getFirst(), US_ASCII))
        .contains("\033]8;;http://a.b/c\033\\ab\033]8;;\033\\");
    assertThat(CellStyle.PLAIN.withLink("http://" + "a".repeat(2000)).link()).isEmpty();
  }

  @Test
  void aScrollHintThatDoesNotHelpIsNotUsed() throws IOException {
    EmulatedScreen fixture = EmulatedScreen.xterm(80, 24);
    history(fixture, 0);
    fixture.refresh();
    fixture.screen().scrollLines(1, 20, 1);
    history(fixture, 0);
    assertThat(fixture.refresh()).isZero();
  }

  @Test
  void aWholeScreenCostsLittleMoreThanItsText() throws IOException {
    EmulatedScreen fixture = EmulatedScreen.xterm(200, 50);
    history(fixture, 0);
    fixture.screen().repaint();
    assertThat(fixture.refresh()).isLessThan(6_500);
    fixture.verify();
  }

  private void history(EmulatedScreen fixture, int from) {
    fixture.screen().newTextGraphics().fill(' ');
    fixture.put(0, 0, "┌" + "─".repeat(198) + "┐");
    for (int row = 1; row <= 46; row++) {
      int number = row + from;
      fixture.put(
          0,
          row,
          "21:%02d ana      ".formatted(number % 60) + "mensaje ".repeat(number % 13) + number);
    }
    fixture.put(0, 47, "─".repeat(200));
    fixture.put(0, 48, "Tú ▸");
    fixture.put(0, 49, "juanmi@chat.example:5555 · TLS ✓ · F1 ayuda");
    fixture.setCursor(5, 48);
  }

  @Test
  void leavingRestoresTheTerminalOnceAndLateFramesAreDropped() throws IOException {
    EmulatedScreen fixture = EmulatedScreen.xterm(80, 24);
    assertThat(fixture.emulator().isModeSet("?1049")).isTrue();
    assertThat(fixture.emulator().isModeSet("?2004")).isTrue();
    fixture.terminal().leaveForGood();
    assertThat(fixture.emulator().isModeSet("?1049")).isFalse();
    assertThat(fixture.emulator().isModeSet("?2004")).isFalse();
    assertThat(fixture.emulator().isModeSet("?25")).isTrue();
    assertThat(fixture.emulator().isModeSet("?7")).isTrue();
    fixture.emulator().takeByteCount();
    fixture.put(0, 0, "late");
    fixture.refresh();
    fixture.terminal().leaveForGood();
    fixture.terminal().exitPrivateMode();
    fixture.terminal().enterPrivateMode();
    assertThat(fixture.emulator().writes()).isEmpty();
  }

  @Test
  void aSuspendedTerminalIsEnteredAgainAndDrawnAnew() throws IOException {
    EmulatedScreen fixture = EmulatedScreen.xterm(80, 24);
    fixture.put(0, 0, "hola");
    fixture.refresh();
    fixture.terminal().exitPrivateMode();
    fixture.emulator().resize(80, 24);
    fixture.terminal().enterPrivateMode();
    fixture.screen().repaint();
    fixture.emulator().takeByteCount();
    fixture.refresh();
    fixture.verify();
  }
}

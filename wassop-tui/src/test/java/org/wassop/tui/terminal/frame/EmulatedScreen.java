package org.wassop.tui.terminal.frame;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.wassop.tui.terminal.cells.CellCache;
import org.wassop.tui.terminal.cells.CellStyle;
import org.wassop.tui.text.CellWidth;

/** A started {@link FrameScreen} on a {@link TerminalEmulator}. */
public final class EmulatedScreen {
  private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");

  private final CellCache cellCache = new CellCache();
  private final TerminalEmulator emulator;
  private final FrameTerminal terminal;
  private final FrameScreen screen;

  /** Starts a screen on a terminal without optional capabilities. */
  public EmulatedScreen(int columns, int rows) throws IOException {
    this(new TerminalEmulator(columns, rows, CellWidth::of), columns, rows, Map.of());
  }

  private EmulatedScreen(TerminalEmulator emulator, int columns, int rows, Map<String, String> env)
      throws IOException {
    this.emulator = emulator;
    terminal = new FrameTerminal(emulator, new TerminalSize(columns, rows), env);
    screen = new FrameScreen(terminal);
    screen.startScreen();
    emulator.takeByteCount();
  }

  /** Starts a screen on an xterm, and draws its first frame. */
  static EmulatedScreen xterm(int columns, int rows) throws IOException {
    return xterm(columns, rows, CellWidth::of);
  }

  /**
   * Like {@link #xterm(int, int)}, with a terminal that draws clusters as wide as {@code width}.
   */
  static EmulatedScreen xterm(int columns, int rows, ToIntFunction<String> width)
      throws IOException {
    EmulatedScreen fixture =
        new EmulatedScreen(new TerminalEmulator(columns, rows, width), columns, rows, XTERM);
    fixture.refresh();
    return fixture;
  }

  /** Returns the emulator, which shows what was written. */
  public TerminalEmulator emulator() {
    return emulator;
  }

  /** Returns the terminal of the screen, which writes to the emulator. */
  public FrameTerminal terminal() {
    return terminal;
  }

  /** Returns the screen. */
  public FrameScreen screen() {
    return screen;
  }

  /** Draws {@code text} into the back buffer. */
  void put(int column, int row, String text, CellStyle cellStyle) {
    cellCache.draw(screen.newTextGraphics(), column, row, text, cellStyle);
  }

  /** Draws {@code text} into the back buffer, without colours. */
  void put(int column, int row, String text) {
    put(column, row, text, CellStyle.PLAIN);
  }

  /** Sets the position of the cursor. */
  void setCursor(int column, int row) {
    screen.setCursorPosition(new TerminalPosition(column, row));
  }

  /** Draws a frame, which must be one write at most; returns its bytes. */
  int refresh() throws IOException {
    screen.refresh();
    assertThat(emulator.writes()).hasSizeLessThan(2);
    return emulator.takeByteCount();
  }

  /** Checks that the terminal shows the back buffer, cell by cell, and the cursor. */
  void verify() {
    verify(cluster -> true);
  }

  /** Like {@link #verify()}, but only for the clusters that match {@code compared}. */
  void verify(Predicate<String> compared) {
    TerminalSize size = screen.getTerminalSize();
    for (int y = 0; y < size.getRows(); y++) {
      for (int x = 0; x < size.getColumns(); x++) {
        TextCharacter expected = screen.getBackCharacter(x, y);
        int width = CellWidth.of(expected.getCharacterString());
        boolean half = width == 2 && x + 1 == size.getColumns();
        String text = half ? " " : expected.getCharacterString();
        if (compared.test(text)) {
          TerminalEmulator.ShownCell shown = emulator.at(x, y);
          assertThat(shown.text()).as("text at %d,%d", x, y).isEqualTo(text);
          if (!text.equals(" ")) {
            assertThat(shown.style()).as("style at %d,%d", x, y).isEqualTo(style(expected));
          } else {
            assertThat(background(shown.style())).isEqualTo(background(style(expected)));
          }
        }
        x += half ? 0 : width - 1;
      }
    }
    TerminalPosition cursor = screen.getCursorPosition();
    assertThat(emulator.isModeSet("?25")).isEqualTo(cursor != null);
    assertThat(emulator.isModeSet("?2026")).isFalse();
    assertThat(emulator.link()).isEmpty();
    if (cursor != null) {
      assertThat(emulator.row()).isEqualTo(cursor.getRow());
      assertThat(cursor.getColumn() - emulator.column()).isBetween(0, 1);
    }
  }

  private static String background(String style) {
    return style.split(" ", -1)[1];
  }

  /** Returns the style in the form of the emulator. */
  private static String style(TextCharacter character) {
    StringBuilder style =
        new StringBuilder(
            new String(character.getForegroundColor().getForegroundSGRSequence(), US_ASCII)
                + " "
                + new String(character.getBackgroundColor().getBackgroundSGRSequence(), US_ASCII)
                + " ");
    if (character.isBold()) {
      style.append(1);
    }
    if (character.isItalic()) {
      style.append(3);
    }
    if (character.isUnderlined()) {
      style.append(4);
    }
    if (character.isReversed()) {
      style.append(7);
    }
    return style.append(CellStyle.of(character).link()).toString();
  }
}

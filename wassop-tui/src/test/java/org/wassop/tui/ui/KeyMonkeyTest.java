package org.wassop.tui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.cli.Language;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.Viewport;
import org.wassop.tui.model.update.Monkey;
import org.wassop.tui.terminal.frame.FrameScreen;
import org.wassop.tui.terminal.frame.FrameTerminal;
import org.wassop.tui.terminal.frame.TerminalEmulator;
import org.wassop.tui.terminal.input.PasteStroke;
import org.wassop.tui.terminal.input.TextStroke;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.theme.ThemeFinder;
import org.wassop.tui.view.rows.ScreenTexts;

/**
 * Keys at random on the whole screen, 100,000 of them, while messages come and the size changes:
 * what is written bit by bit is what a drawing of everything would be, and no cell is out of place.
 */
@Timeout(300)
class KeyMonkeyTest {
  private static final int KEYS = 25_000;
  private static final List<String> TYPED =
      List.of("a", "e", "/", ":", "@", " ", "ñ", "👍", "👨‍👩‍👧", "日", "e\u0301", "\u202E", "`");
  private static final List<String> PASTED =
      List.of("una línea", "dos\nlíneas 👍", "/quit\n/leave", "```\n  x = 1\n```", "\u001b[2J");
  private static final List<KeyType> SPECIAL =
      List.of(
          KeyType.Enter,
          KeyType.Enter,
          KeyType.Tab,
          KeyType.ReverseTab,
          KeyType.Escape,
          KeyType.Backspace,
          KeyType.Delete,
          KeyType.ArrowUp,
          KeyType.ArrowDown,
          KeyType.ArrowLeft,
          KeyType.ArrowRight,
          KeyType.PageUp,
          KeyType.PageDown,
          KeyType.Home,
          KeyType.End,
          KeyType.F1,
          KeyType.F2,
          KeyType.F3,
          KeyType.F4,
          KeyType.F5,
          KeyType.F6,
          KeyType.F7,
          KeyType.F8,
          KeyType.F9,
          KeyType.Insert);

  /** A screen on paper, and somebody who plays with it. */
  private static final class Play {
    private final Random random;
    private final Monkey monkey;
    private final ScreenTexts screenTexts = new ScreenTexts(Language.ES, ZoneOffset.UTC);
    private final TerminalEmulator paper = new TerminalEmulator(100, 30, CellWidth::of);
    private final FrameTerminal terminal = new FrameTerminal(paper, new TerminalSize(100, 30));
    private final FrameScreen screen = new FrameScreen(terminal);
    private final WindowedGui gui;
    private final ScreenWindows screenWindows;

    Play(long seed) throws IOException {
      random = new Random(seed);
      monkey = new Monkey(random);
      screen.startScreen();
      gui = new WindowedGui(screen);
      ThemeFinder shelf = new ThemeFinder(Path.of("no-such-folder"), Map.of(), Language.ES);
      screenWindows =
          new ScreenWindows(
              gui, screenTexts, TerminalThemes.of(shelf, Map.of("TERM", "xterm-256color")));
      screenWindows.open(monkey.state(), key -> {});
      monkey.act(new Action.Resize(100, 30));
    }

    private KeyStroke key() {
      return switch (random.nextInt(8)) {
        case 0, 1 -> new TextStroke(one(TYPED));
        case 2 -> new KeyStroke((char) ('a' + random.nextInt(26)), random.nextInt(3) == 0, false);
        case 3 -> new KeyStroke((char) ('a' + random.nextInt(26)), false, true);
        case 4 -> new KeyStroke(one(List.of('1', '5', '9', '_', '/', ' ')), false, true);
        case 5 ->
            random.nextInt(6) == 0
                ? new PasteStroke(one(PASTED), false)
                : new KeyStroke(one(SPECIAL), false, random.nextBoolean());
        case 6 -> new KeyStroke(one(SPECIAL), random.nextInt(3) == 0, random.nextInt(3) == 0);
        default -> new KeyStroke(one(SPECIAL));
      };
    }

    private <T> T one(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    void press() {
      Keymap.action(key(), monkey.state(), screenWindows).ifPresent(monkey::act);
      screenWindows.show(monkey.state());
    }

    void hear() {
      monkey.waits();
      screenWindows.show(monkey.state());
    }

    void resize() {
      int columns = 1 + random.nextInt(random.nextBoolean() ? 40 : 200);
      int rows = 1 + random.nextInt(random.nextBoolean() ? 12 : 60);
      paper.resize(columns, rows);
      terminal.resize(new TerminalSize(columns, rows));
      monkey.act(new Action.Resize(columns, rows));
      screenWindows.show(monkey.state());
    }

    /** Draws, and looks whether the paper is as if everything had been drawn anew. */
    void draw(boolean compared) throws IOException {
      gui.updateScreen();
      if (compared) {
        List<String> drawn = rows();
        assertBorders(drawn);
        screenWindows.forget();
        screenWindows.show(monkey.state());
        screen.repaint();
        gui.updateScreen();
        assertThat(rows()).isEqualTo(drawn);
      }
      paper.takeBytes();
    }

    private List<String> rows() {
      Viewport size = monkey.state().viewport();
      return java.util.stream.IntStream.range(0, size.rows()).mapToObj(paper::line).toList();
    }

    /** Where there are borders, each row of the screen ends with one. */
    private void assertBorders(List<String> drawn) {
      Viewport size = monkey.state().viewport();
      boolean bordered = size.columns() >= 40 && size.rows() >= 10;
      if (bordered && monkey.state().popup() instanceof Popup.None) {
        for (String row : drawn) {
          assertThat(row).matches("[┌│├└].*[┐│┤┘]");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noKeysPutACellOutOfPlace(long seed) throws IOException {
    Play play = new Play(seed);
    for (int i = 0; i < KEYS; i++) {
      play.press();
      if (play.random.nextInt(3) == 0) {
        play.hear();
      }
      if (play.random.nextInt(200) == 0) {
        play.resize();
      }
      if (play.random.nextInt(3) == 0) {
        play.draw(play.random.nextInt(8) == 0);
      }
    }
    play.screen.stopScreen();
    assertThat(play.paper.isSet("?1049")).isFalse();
    assertThat(play.paper.isSet("?25")).isTrue();
  }
}

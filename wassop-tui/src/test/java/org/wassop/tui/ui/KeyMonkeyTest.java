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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.cli.Language;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.Viewport;
import org.wassop.tui.model.update.Monkey;
import org.wassop.tui.terminal.frame.EmulatedScreen;
import org.wassop.tui.terminal.input.PasteStroke;
import org.wassop.tui.terminal.input.TextStroke;
import org.wassop.tui.theme.ThemeFinder;
import org.wassop.tui.view.rows.ScreenTexts;

/**
 * Random keys on the whole screen, 100,000 of them, while messages arrive and the size changes. The
 * incremental frames must show the same as a full repaint, with no cell out of place.
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

  /** A client screen on an emulated terminal, with random input. */
  private static final class Session {
    private final Random random;
    private final Monkey monkey;
    private final ScreenTexts screenTexts = new ScreenTexts(Language.ES, ZoneOffset.UTC);
    private final EmulatedScreen fixture = new EmulatedScreen(100, 30);
    private final WindowedGui gui;
    private final ScreenWindows screenWindows;

    Session(long seed) throws IOException {
      random = new Random(seed);
      monkey = new Monkey(random);
      gui = new WindowedGui(fixture.screen());
      ThemeFinder themes = new ThemeFinder(Path.of("no-such-folder"), Map.of(), Language.ES);
      screenWindows =
          new ScreenWindows(
              gui, screenTexts, TerminalThemes.of(themes, Map.of("TERM", "xterm-256color")));
      screenWindows.open(monkey.state(), key -> {});
      monkey.act(new Action.Resize(100, 30));
    }

    private KeyStroke key() {
      return switch (random.nextInt(8)) {
        case 0, 1 -> new TextStroke(pick(TYPED));
        case 2 -> new KeyStroke((char) ('a' + random.nextInt(26)), random.nextInt(3) == 0, false);
        case 3 -> new KeyStroke((char) ('a' + random.nextInt(26)), false, true);
        case 4 -> new KeyStroke(pick(List.of('1', '5', '9', '_', '/', ' ')), false, true);
        case 5 ->
            random.nextInt(6) == 0
                ? new PasteStroke(pick(PASTED), false)
                : new KeyStroke(pick(SPECIAL), false, random.nextBoolean());
        case 6 -> new KeyStroke(pick(SPECIAL), random.nextInt(3) == 0, random.nextInt(3) == 0);
        default -> new KeyStroke(pick(SPECIAL));
      };
    }

    private <T> T pick(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    void press() {
      Keymap.action(key(), monkey.state(), screenWindows).ifPresent(monkey::act);
      screenWindows.show(monkey.state());
    }

    void receive() {
      monkey.serverActs();
      screenWindows.show(monkey.state());
    }

    void resize() {
      int columns = 1 + random.nextInt(random.nextBoolean() ? 40 : 200);
      int rows = 1 + random.nextInt(random.nextBoolean() ? 12 : 60);
      fixture.emulator().resize(columns, rows);
      fixture.terminal().resize(new TerminalSize(columns, rows));
      monkey.act(new Action.Resize(columns, rows));
      screenWindows.show(monkey.state());
    }

    /** Draws a frame; if {@code compared}, checks that a full repaint shows the same. */
    void draw(boolean compared) throws IOException {
      gui.updateScreen();
      if (compared) {
        List<String> drawn = rows();
        assertBorders(drawn);
        screenWindows.repaint();
        screenWindows.show(monkey.state());
        fixture.screen().repaint();
        gui.updateScreen();
        assertThat(rows()).isEqualTo(drawn);
      }
      fixture.emulator().takeByteCount();
    }

    private List<String> rows() {
      Viewport size = monkey.state().viewport();
      return IntStream.range(0, size.rows()).mapToObj(fixture.emulator()::line).toList();
    }

    /** Checks that each row of a screen with borders begins and ends with one. */
    private void assertBorders(List<String> drawn) {
      Viewport size = monkey.state().viewport();
      boolean hasBorders = size.columns() >= 40 && size.rows() >= 10;
      if (hasBorders && monkey.state().popup() instanceof Popup.None) {
        for (String row : drawn) {
          assertThat(row).matches("[┌│├└].*[┐│┤┘]");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noKeysPutACellOutOfPlace(long seed) throws IOException {
    Session session = new Session(seed);
    for (int i = 0; i < KEYS; i++) {
      session.press();
      if (session.random.nextInt(3) == 0) {
        session.receive();
      }
      if (session.random.nextInt(200) == 0) {
        session.resize();
      }
      if (session.random.nextInt(3) == 0) {
        session.draw(session.random.nextInt(8) == 0);
      }
    }
    session.fixture.screen().stopScreen();
    assertThat(session.fixture.emulator().isModeSet("?1049")).isFalse();
    assertThat(session.fixture.emulator().isModeSet("?25")).isTrue();
  }
}

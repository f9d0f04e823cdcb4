package org.wassop.tui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalSize;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wassop.cli.Language;
import org.wassop.tui.model.state.State;
import org.wassop.tui.terminal.frame.FrameScreen;
import org.wassop.tui.terminal.frame.FrameTerminal;
import org.wassop.tui.terminal.frame.TerminalEmulator;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.theme.ThemeFinder;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.screen.Picture;

/** The main window, drawn on paper. */
final class ChatWindowTest {
  @Test
  void ofManyStatesBetweenTwoFramesOnlyTheLastIsMadeIntoAPicture() throws Exception {
    TerminalEmulator paper = new TerminalEmulator(80, 24, CellWidth::of);
    FrameScreen screen = new FrameScreen(new FrameTerminal(paper, new TerminalSize(80, 24)));
    screen.startScreen();
    WindowedGui gui = new WindowedGui(screen);
    ThemeFinder shelf = new ThemeFinder(Path.of("/"), Map.of(), Language.EN);
    TerminalTheme terminalTheme = TerminalThemes.of(shelf, Map.of()).get("auto");
    ChatWindow window = new ChatWindow(new SpanPainter(terminalTheme), key -> {});
    gui.addWindow(window);
    ScreenTexts screenTexts = new ScreenTexts(Language.EN, ZoneOffset.UTC);
    AtomicInteger made = new AtomicInteger();
    for (int i = 0; i < 1000; i++) {
      State state = State.initial("host" + i + ":5555", Optional.empty(), List.of(), "me");
      window.show(() -> {
        made.incrementAndGet();
        return Picture.of(state, screenTexts);
      });
    }
    gui.updateScreen();
    gui.updateScreen();
    assertThat(made).hasValue(1);
    assertThat(paper.line(23)).contains("host999:5555").doesNotContain("host998");
  }
}

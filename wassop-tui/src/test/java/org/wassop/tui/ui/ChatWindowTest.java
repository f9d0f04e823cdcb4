package org.wassop.tui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wassop.cli.Language;
import org.wassop.tui.model.state.State;
import org.wassop.tui.terminal.frame.EmulatedScreen;
import org.wassop.tui.theme.ThemeFinder;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.screen.Picture;

/** The main window, drawn on an emulated terminal. */
final class ChatWindowTest {
  @Test
  void ofManyStatesBetweenTwoFramesOnlyTheLastIsMadeIntoAPicture() throws Exception {
    EmulatedScreen fixture = new EmulatedScreen(80, 24);
    WindowedGui gui = new WindowedGui(fixture.screen());
    ThemeFinder themes = new ThemeFinder(Path.of("/"), Map.of(), Language.EN);
    TerminalTheme terminalTheme = TerminalThemes.of(themes, Map.of()).get("auto");
    ChatWindow window = new ChatWindow(new SpanPainter(terminalTheme), key -> {});
    gui.addWindow(window);
    ScreenTexts screenTexts = new ScreenTexts(Language.EN, ZoneOffset.UTC);
    AtomicInteger calls = new AtomicInteger();
    for (int i = 0; i < 1000; i++) {
      State state = State.initial("host" + i + ":5555", Optional.empty(), List.of(), "me");
      window.show(() -> {
        calls.incrementAndGet();
        return Picture.of(state, screenTexts);
      });
    }
    gui.updateScreen();
    gui.updateScreen();
    assertThat(calls).hasValue(1);
    assertThat(fixture.emulator().line(23)).contains("host999:5555").doesNotContain("host998");
  }
}

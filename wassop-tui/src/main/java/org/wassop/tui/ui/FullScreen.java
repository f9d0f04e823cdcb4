package org.wassop.tui.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.tui.client.Client;
import org.wassop.tui.client.Connector;
import org.wassop.tui.client.Timer;
import org.wassop.tui.emoji.RecentEmojiStore;
import org.wassop.tui.model.state.FirstRunForm;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.update.compose.FirstRunKeys;
import org.wassop.tui.net.LinkTexts;
import org.wassop.tui.options.ChatOptions;
import org.wassop.tui.options.ClientOptions;
import org.wassop.tui.settings.SettingsStore;
import org.wassop.tui.terminal.QueueGuiThread;
import org.wassop.tui.terminal.TerminalSession;
import org.wassop.tui.theme.ThemeFinder;
import org.wassop.tui.unsent.UnsentStore;
import org.wassop.tui.view.rows.ScreenTexts;

/** The full-screen client. */
public final class FullScreen {
  private FullScreen() {}

  /**
   * Runs until the user leaves; the terminal is as it was then. What couldn't be sent is kept in
   * {@code folder}, which may not exist. Returns the exit code.
   */
  public static int run(ClientOptions options, ChatOptions screen, Path folder)
      throws CliException {
    ScreenTexts screenTexts = new ScreenTexts(options.language());
    ThemeFinder themes = screen.themes(options.language());
    Optional<LocalizedText> fault = themes.look(screen.preferences().theme());
    if (fault.isPresent()) {
      throw new CliException(ExitCode.USAGE, screenTexts.text(fault.get()));
    }
    try {
      return switch (TerminalSession.open()) {
        case TerminalSession.Unusable(TerminalSession.Reason reason) ->
            throw new CliException(
                ExitCode.USAGE,
                screenTexts.text(
                    switch (reason) {
                      case NOT_A_TERMINAL -> "terminal.none";
                      case DUMB -> "terminal.dumb";
                    }));
        case TerminalSession.Ready(TerminalSession session) ->
            run(options, screen, session, new Around(screenTexts, themes, folder));
      };
    } catch (IOException e) {
      throw new CliException(
          ExitCode.UNAVAILABLE,
          screenTexts.text("terminal.failed", String.valueOf(e.getMessage())));
    }
  }

  /** What doesn't change while the program runs. */
  private record Around(ScreenTexts screenTexts, ThemeFinder themes, Path folder) {}

  private static State start(ClientOptions options, ChatOptions screen) {
    String instance = HexFormat.of().toHexDigits(new SplittableRandom().nextLong());
    State start =
        State.initial(
            options.address().toString(),
            options.user(),
            options.rooms(),
            instance,
            screen.preferences());
    return screen.asksFirst()
        ? FirstRunKeys.before(
            start, FirstRunForm.of(options.address().host(), options.address().port()))
        : start;
  }

  private static int run(
      ClientOptions options, ChatOptions screen, TerminalSession session, Around around)
      throws IOException {
    Language language = options.language();
    String server = options.address().toString();
    try (UnsentStore unsent = new UnsentStore(around.folder().resolve("unsent"), server);
        RecentEmojiStore emojis = new RecentEmojiStore(around.folder().resolve("recent-emoji"));
        SettingsStore settings = new SettingsStore(screen.file(), around.themes(), language);
        Connector connector = new Connector(options.address(), new LinkTexts(language))) {
      try (session) {
        WindowedGui gui = new WindowedGui(session.screen());
        QueueGuiThread thread = gui.thread();
        TerminalThemes terminalThemes = TerminalThemes.of(around.themes(), System.getenv());
        ScreenWindows screenWindows = new ScreenWindows(gui, around.screenTexts(), terminalThemes);
        Client.World world =
            new Client.World(
                connector, unsent, settings, emojis, Timer.sleeping(), InstantSource.system());
        ScreenFrontend.Stage stage =
            new ScreenFrontend.Stage(session.screen(), thread, session::suspend);
        new ScreenFrontend(start(options, screen), world, screenWindows, stage).start();
        // After the first frame: until then the terminal keeps what is typed.
        thread.invokeLater(() -> session.connect(thread));
        thread.run();
      }
    }
    return ExitCode.OK;
  }
}

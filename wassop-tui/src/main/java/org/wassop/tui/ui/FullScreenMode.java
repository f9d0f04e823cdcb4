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

/** The full-screen mode of the client. */
public final class FullScreenMode {
  private FullScreenMode() {}

  /**
   * Runs the client until the user quits or the terminal is gone, and restores the terminal. Files
   * of unsent messages and recent emoji are kept in {@code folder}, which need not exist. Returns
   * the exit code.
   *
   * @throws CliException if the theme can't be used, or the terminal is unsuitable or fails
   */
  public static int run(ClientOptions options, ChatOptions chatOptions, Path folder)
      throws CliException {
    ScreenTexts screenTexts = new ScreenTexts(options.language());
    ThemeFinder themes = chatOptions.themeFinder(options.language());
    Optional<LocalizedText> themeError = themes.load(chatOptions.preferences().theme());
    if (themeError.isPresent()) {
      throw new CliException(ExitCode.USAGE, screenTexts.text(themeError.get()));
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
            run(options, chatOptions, session, new Context(screenTexts, themes, folder));
      };
    } catch (IOException e) {
      throw new CliException(
          ExitCode.UNAVAILABLE,
          screenTexts.text("terminal.failed", String.valueOf(e.getMessage())));
    }
  }

  /** What stays the same while the program runs. */
  private record Context(ScreenTexts screenTexts, ThemeFinder themes, Path folder) {}

  private static State initialState(ClientOptions options, ChatOptions chatOptions) {
    String instance = HexFormat.of().toHexDigits(new SplittableRandom().nextLong());
    State start =
        State.initial(
            options.address().toString(),
            options.user(),
            options.rooms(),
            instance,
            chatOptions.preferences());
    return chatOptions.firstRun()
        ? FirstRunKeys.open(
            start, FirstRunForm.of(options.address().host(), options.address().port()))
        : start;
  }

  private static int run(
      ClientOptions options, ChatOptions chatOptions, TerminalSession session, Context context)
      throws IOException {
    Language language = options.language();
    String server = options.address().toString();
    try (UnsentStore unsent = new UnsentStore(context.folder().resolve("unsent"), server);
        RecentEmojiStore emojis = new RecentEmojiStore(context.folder().resolve("recent-emoji"));
        SettingsStore settings =
            new SettingsStore(chatOptions.settingsFile(), context.themes(), language);
        Connector connector = new Connector(options.address(), new LinkTexts(language))) {
      try (session) {
        WindowedGui gui = new WindowedGui(session.screen());
        QueueGuiThread thread = gui.thread();
        TerminalThemes terminalThemes = TerminalThemes.of(context.themes(), System.getenv());
        ScreenWindows screenWindows = new ScreenWindows(gui, context.screenTexts(), terminalThemes);
        Client.Services services =
            new Client.Services(
                connector, unsent, settings, emojis, Timer.sleeping(), InstantSource.system());
        ScreenFrontend.Display display =
            new ScreenFrontend.Display(session.screen(), thread, session::suspend);
        new ScreenFrontend(initialState(options, chatOptions), services, screenWindows, display)
            .start();
        // After the first frame; until then the terminal buffers what is typed.
        thread.invokeLater(() -> session.connect(thread));
        thread.run();
      }
    }
    return ExitCode.OK;
  }
}

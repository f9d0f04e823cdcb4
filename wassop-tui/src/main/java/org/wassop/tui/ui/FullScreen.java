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
import org.wassop.tui.ClientOptions;
import org.wassop.tui.ScreenOptions;
import org.wassop.tui.client.Client;
import org.wassop.tui.client.Connector;
import org.wassop.tui.client.Timer;
import org.wassop.tui.emoji.EmojiStore;
import org.wassop.tui.model.Asking;
import org.wassop.tui.model.FirstRunForm;
import org.wassop.tui.model.Phrase;
import org.wassop.tui.model.State;
import org.wassop.tui.net.LinkWords;
import org.wassop.tui.settings.SettingsStore;
import org.wassop.tui.terminal.QueueGuiThread;
import org.wassop.tui.terminal.TerminalSession;
import org.wassop.tui.theme.ThemeShelf;
import org.wassop.tui.unsent.UnsentStore;
import org.wassop.tui.view.Words;

/** The full-screen client. */
public final class FullScreen {
  private FullScreen() {}

  /**
   * Runs until the user leaves; the terminal is as it was then. What couldn't be sent is kept in
   * {@code folder}, which may not exist. Returns the exit code.
   */
  public static int run(ClientOptions options, ScreenOptions screen, Path folder)
      throws CliException {
    Words words = new Words(options.language());
    ThemeShelf themes = screen.themes(options.language());
    Optional<Phrase> fault = themes.look(screen.preferences().theme());
    if (fault.isPresent()) {
      throw new CliException(ExitCode.USAGE, words.text(fault.get()));
    }
    try {
      return switch (TerminalSession.open()) {
        case TerminalSession.Unusable(TerminalSession.Reason reason) ->
            throw new CliException(
                ExitCode.USAGE,
                words.text(
                    switch (reason) {
                      case NOT_A_TERMINAL -> "terminal.none";
                      case DUMB -> "terminal.dumb";
                    }));
        case TerminalSession.Ready(TerminalSession session) ->
            run(options, screen, session, new Around(words, themes, folder));
      };
    } catch (IOException e) {
      throw new CliException(
          ExitCode.UNAVAILABLE, words.text("terminal.failed", String.valueOf(e.getMessage())));
    }
  }

  /** What doesn't change while the program runs. */
  private record Around(Words words, ThemeShelf themes, Path folder) {}

  private static State start(ClientOptions options, ScreenOptions screen) {
    String instance = HexFormat.of().toHexDigits(new SplittableRandom().nextLong());
    State start =
        State.initial(options.address().toString(), options.user(), options.rooms(), instance)
            .with(screen.preferences());
    return screen.asksFirst()
        ? Asking.before(start, FirstRunForm.of(options.address().host(), options.address().port()))
        : start;
  }

  private static int run(
      ClientOptions options, ScreenOptions screen, TerminalSession session, Around around)
      throws IOException {
    Language language = options.language();
    String server = options.address().toString();
    try (UnsentStore unsent = new UnsentStore(around.folder().resolve("unsent"), server);
        EmojiStore emojis = new EmojiStore(around.folder().resolve("recent-emoji"));
        SettingsStore settings = new SettingsStore(screen.file(), around.themes(), language);
        Connector connector = new Connector(options.address(), new LinkWords(language))) {
      try (session) {
        WindowedGui gui = new WindowedGui(session.screen());
        QueueGuiThread thread = gui.thread();
        Themes themes = Themes.of(around.themes(), System.getenv());
        Windows windows = new Windows(gui, around.words(), themes);
        Client.World world =
            new Client.World(
                connector, unsent, settings, emojis, Timer.sleeping(), InstantSource.system());
        App.Stage stage = new App.Stage(session.screen(), thread, session::suspend);
        new App(start(options, screen), world, windows, stage).start();
        // After the first frame: until then the terminal keeps what is typed.
        thread.invokeLater(() -> session.connect(thread));
        thread.run();
      }
    }
    return ExitCode.OK;
  }
}

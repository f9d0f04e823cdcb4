package org.wassop.tui.ui;

import com.googlecode.lanterna.gui2.MultiWindowTextGUI;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HexFormat;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.tui.ClientOptions;
import org.wassop.tui.client.Client;
import org.wassop.tui.client.Connector;
import org.wassop.tui.client.Timer;
import org.wassop.tui.emoji.EmojiStore;
import org.wassop.tui.model.State;
import org.wassop.tui.net.LinkWords;
import org.wassop.tui.terminal.QueueGuiThread;
import org.wassop.tui.terminal.TerminalSession;
import org.wassop.tui.unsent.UnsentStore;
import org.wassop.tui.view.Words;

/** The full-screen client. */
public final class FullScreen {
  private FullScreen() {}

  /**
   * Runs until the user leaves; the terminal is as it was then. What couldn't be sent is kept in
   * {@code folder}, which may not exist. Returns the exit code.
   */
  public static int run(ClientOptions options, Path folder) throws CliException {
    Words words = new Words(options.language(), ZoneId.systemDefault());
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
        case TerminalSession.Ready(TerminalSession session) -> run(options, words, session, folder);
      };
    } catch (IOException e) {
      throw new CliException(
          ExitCode.UNAVAILABLE, words.text("terminal.failed", String.valueOf(e.getMessage())));
    }
  }

  private static int run(ClientOptions options, Words words, TerminalSession session, Path folder)
      throws IOException {
    String server = options.address().toString();
    String instance = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    State start = State.initial(server, options.user(), options.rooms(), instance);
    try (UnsentStore unsent = new UnsentStore(folder.resolve("unsent"), server);
        EmojiStore emojis = new EmojiStore(folder.resolve("recent-emoji"));
        Connector connector = new Connector(options.address(), new LinkWords(options.language()))) {
      try (session) {
        MultiWindowTextGUI gui = new MultiWindowTextGUI(QueueGuiThread::new, session.screen());
        QueueGuiThread thread = (QueueGuiThread) gui.getGUIThread();
        Windows windows = new Windows(gui, words, Theme.of(System.getenv()));
        Client.World world =
            new Client.World(connector, unsent, emojis, Timer.sleeping(), InstantSource.system());
        App.Stage stage = new App.Stage(session.screen(), thread, session::suspend);
        new App(start, world, windows, stage).start();
        session.connect(thread);
        thread.run();
      }
    }
    return ExitCode.OK;
  }
}

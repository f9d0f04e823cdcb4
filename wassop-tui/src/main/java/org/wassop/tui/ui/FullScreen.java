package org.wassop.tui.ui;

import com.googlecode.lanterna.gui2.MultiWindowTextGUI;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.tui.ClientOptions;
import org.wassop.tui.model.State;
import org.wassop.tui.terminal.QueueGuiThread;
import org.wassop.tui.terminal.TerminalSession;
import org.wassop.tui.view.Words;

/** The full-screen client. */
public final class FullScreen {
  private FullScreen() {}

  /** Runs until the user leaves; the terminal is as it was then. Returns the exit code. */
  public static int run(ClientOptions options) throws CliException {
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
        case TerminalSession.Ready(TerminalSession session) -> run(options, words, session);
      };
    } catch (IOException e) {
      throw new CliException(
          ExitCode.UNAVAILABLE, words.text("terminal.failed", String.valueOf(e.getMessage())));
    }
  }

  private static int run(ClientOptions options, Words words, TerminalSession session)
      throws IOException {
    State start = State.initial(options.address(), options.user(), options.rooms());
    try (Connector connector = new Connector(options.address())) {
      try (session) {
        MultiWindowTextGUI gui = new MultiWindowTextGUI(QueueGuiThread::new, session.screen());
        QueueGuiThread thread = (QueueGuiThread) gui.getGUIThread();
        Windows windows = new Windows(gui, words, Theme.of(System.getenv()));
        App app = new App(start, windows, connector, InstantSource.system());
        app.start(session, thread);
        thread.run();
      }
    }
    return ExitCode.OK;
  }
}

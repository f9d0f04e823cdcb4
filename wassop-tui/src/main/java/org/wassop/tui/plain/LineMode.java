package org.wassop.tui.plain;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Texts;
import org.wassop.tui.client.Client;
import org.wassop.tui.client.Connector;
import org.wassop.tui.client.Timer;
import org.wassop.tui.emoji.RecentEmojiStore;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.state.State;
import org.wassop.tui.net.LinkTexts;
import org.wassop.tui.options.ChatOptions;
import org.wassop.tui.options.ClientOptions;
import org.wassop.tui.options.ProcessEnvironment;
import org.wassop.tui.plain.input.LineInterpreter;
import org.wassop.tui.plain.input.PipeTimeouts;
import org.wassop.tui.plain.input.ServerLossPolicy;
import org.wassop.tui.plain.output.LinePrinter;
import org.wassop.tui.script.EventQueue;
import org.wassop.tui.script.InputLines;
import org.wassop.tui.settings.SettingsStore;
import org.wassop.tui.unsent.UnsentStore;

/**
 * The line mode of the client ({@code --plain}): it asks for a user name, shows a menu of rooms,
 * enters a room and returns to the menu, with all commands of the full screen.
 */
public final class LineMode {
  private LineMode() {}

  /**
   * Reads standard input to its end, or until the user leaves, and returns the exit code. For a
   * user at a terminal, a refused {@code --user} is asked for again, a lost server is awaited
   * without a limit, and unsent messages are kept for the next start.
   */
  public static int run(
      ClientOptions options, ChatOptions chatOptions, ProcessEnvironment environment)
      throws CliException, InterruptedException {
    return run(options, chatOptions, environment, PipeTimeouts.DEFAULT);
  }

  static int run(
      ClientOptions options,
      ChatOptions chatOptions,
      ProcessEnvironment environment,
      PipeTimeouts pipeTimeouts)
      throws CliException, InterruptedException {
    String server = options.address().toString();
    LinkTexts linkTexts = new LinkTexts(options.language());
    LinePrinter linePrinter =
        new LinePrinter(
            environment.out(),
            options.language(),
            List.of(
                Texts.of(LineMode.class, options.language()),
                Texts.of(LineInterpreter.class, options.language())));
    EventQueue<Runnable> eventQueue = new EventQueue<>();
    try (UnsentStore unsent =
            environment.interactive()
                ? new UnsentStore(environment.state().resolve("unsent"), server)
                : UnsentStore.none();
        SettingsStore settings =
            new SettingsStore(
                chatOptions.settingsFile(),
                chatOptions.themeFinder(options.language()),
                options.language());
        RecentEmojiStore emojis =
            new RecentEmojiStore(environment.state().resolve("recent-emoji"));
        Connector connector = new Connector(options.address(), linkTexts)) {
      Client.Services services =
          new Client.Services(
              connector, unsent, settings, emojis, Timer.sleeping(), InstantSource.system());
      ServerLossPolicy.InputSource inputSource =
          new ServerLossPolicy.InputSource(environment.interactive(), options.user().isPresent());
      ServerLossPolicy serverLossPolicy =
          new ServerLossPolicy(linePrinter, linkTexts, inputSource, pipeTimeouts);
      LineModeFrontend client =
          new LineModeFrontend(
              start(options, server, chatOptions.preferences()),
              services,
              eventQueue,
              linePrinter,
              serverLossPolicy);
      InputLines.start(environment.in(), eventQueue);
      client.run();
      linePrinter.printText("goodbye");
    } finally {
      eventQueue.end();
    }
    return ExitCode.OK;
  }

  private static State start(ClientOptions options, String server, Preferences preferences) {
    String instance = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    State start = State.initial(server, options.user(), options.rooms(), instance, preferences);
    return options.rooms().isEmpty() ? start.withoutRooms() : start;
  }
}

package org.wassop.tui.plain;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Messages;
import org.wassop.tui.client.Client;
import org.wassop.tui.client.Connector;
import org.wassop.tui.client.Timer;
import org.wassop.tui.emoji.RecentEmojiStore;
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
 * The client as a conversation of lines ({@code --plain}): a name, the menu of rooms, a room, the
 * menu again, and all commands of the full screen.
 */
public final class LineMode {
  private LineMode() {}

  /**
   * Reads standard input to its end, or until the user leaves, and returns the exit code. When a
   * person types, a refused {@code --user} is asked for again, a lost server is awaited for ever,
   * and what couldn't be sent is kept for the next start.
   */
  public static int run(ClientOptions options, ChatOptions wanted, ProcessEnvironment around)
      throws CliException, InterruptedException {
    return run(options, wanted, around, PipeTimeouts.USUAL);
  }

  static int run(
      ClientOptions options,
      ChatOptions wanted,
      ProcessEnvironment around,
      PipeTimeouts pipeTimeouts)
      throws CliException, InterruptedException {
    String server = options.address().toString();
    LinkTexts linkTexts = new LinkTexts(options.language());
    LinePrinter words =
        new LinePrinter(
            around.out(),
            options.language(),
            List.of(
                Messages.of(LineMode.class, options.language()),
                Messages.of(LineInterpreter.class, options.language())));
    EventQueue<Runnable> eventQueue = new EventQueue<>();
    try (UnsentStore unsent =
            around.interactive()
                ? new UnsentStore(around.state().resolve("unsent"), server)
                : UnsentStore.none();
        SettingsStore settings =
            new SettingsStore(
                wanted.file(), wanted.themes(options.language()), options.language());
        RecentEmojiStore emojis = new RecentEmojiStore(around.state().resolve("recent-emoji"));
        Connector connector = new Connector(options.address(), linkTexts)) {
      Client.World world =
          new Client.World(
              connector, unsent, settings, emojis, Timer.sleeping(), InstantSource.system());
      ServerLossPolicy.Terms terms =
          new ServerLossPolicy.Terms(around.interactive(), options.user().isPresent());
      ServerLossPolicy serverLossPolicy =
          new ServerLossPolicy(words, linkTexts, terms, pipeTimeouts);
      PlainClient client =
          new PlainClient(
              start(options, server).with(wanted.preferences()),
              world,
              eventQueue,
              words,
              serverLossPolicy);
      InputLines.start(around.in(), eventQueue);
      client.run();
      words.say("goodbye");
    } finally {
      eventQueue.end();
    }
    return ExitCode.OK;
  }

  private static State start(ClientOptions options, String server) {
    String instance = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    State start = State.initial(server, options.user(), options.rooms(), instance);
    return options.rooms().isEmpty() ? start.inNoRoom() : start;
  }
}

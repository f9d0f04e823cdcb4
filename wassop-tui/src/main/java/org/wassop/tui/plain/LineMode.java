package org.wassop.tui.plain;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.tui.ClientOptions;
import org.wassop.tui.ScreenOptions;
import org.wassop.tui.Surroundings;
import org.wassop.tui.client.Client;
import org.wassop.tui.client.Connector;
import org.wassop.tui.client.Timer;
import org.wassop.tui.emoji.EmojiStore;
import org.wassop.tui.model.State;
import org.wassop.tui.net.LinkWords;
import org.wassop.tui.script.Happenings;
import org.wassop.tui.script.TypedLines;
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
  public static int run(ClientOptions options, ScreenOptions wanted, Surroundings around)
      throws CliException, InterruptedException {
    return run(options, wanted, around, Waits.USUAL);
  }

  static int run(ClientOptions options, ScreenOptions wanted, Surroundings around, Waits waits)
      throws CliException, InterruptedException {
    String server = options.address().toString();
    LinkWords linkWords = new LinkWords(options.language());
    PlainWords words = new PlainWords(around.out(), options.language());
    Happenings<Runnable> happenings = new Happenings<>();
    try (UnsentStore unsent =
            around.interactive()
                ? new UnsentStore(around.state().resolve("unsent"), server)
                : UnsentStore.none();
        SettingsStore settings =
            new SettingsStore(
                wanted.file(), wanted.themes(options.language()), options.language());
        EmojiStore emojis = new EmojiStore(around.state().resolve("recent-emoji"));
        Connector connector = new Connector(options.address(), linkWords)) {
      Client.World world =
          new Client.World(
              connector, unsent, settings, emojis, Timer.sleeping(), InstantSource.system());
      Patience.Terms terms = new Patience.Terms(around.interactive(), options.user().isPresent());
      Patience patience = new Patience(words, linkWords, terms, waits);
      PlainClient client =
          new PlainClient(
              start(options, server).with(wanted.preferences()),
              world,
              happenings,
              words,
              patience);
      TypedLines.start(around.in(), happenings);
      client.run();
      words.say("goodbye");
    } finally {
      happenings.end();
    }
    return ExitCode.OK;
  }

  private static State start(ClientOptions options, String server) {
    String instance = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    State start = State.initial(server, options.user(), options.rooms(), instance);
    return options.rooms().isEmpty() ? start.inNoRoom() : start;
  }
}

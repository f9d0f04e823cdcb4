package org.wassop.tui.ui;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wassop.cli.Language;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.client.Client;
import org.wassop.tui.client.Connector;
import org.wassop.tui.client.Timer;
import org.wassop.tui.emoji.RecentEmojiStore;
import org.wassop.tui.model.state.State;
import org.wassop.tui.net.LinkTexts;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.settings.SettingsStore;
import org.wassop.tui.settings.SettingsStore.SettingsFile;
import org.wassop.tui.terminal.QueueGuiThread;
import org.wassop.tui.terminal.frame.FrameScreen;
import org.wassop.tui.terminal.frame.FrameTerminal;
import org.wassop.tui.theme.ThemeFinder;
import org.wassop.tui.unsent.UnsentStore;
import org.wassop.tui.view.rows.ScreenTexts;

/** A short full-screen session without a terminal and with a {@link RehearsalServer}. */
public final class ScreenRehearsal {
  private static final Duration DURATION = Duration.ofMillis(1500);

  private ScreenRehearsal() {}

  /** Runs the session, for about two seconds. Leaves no file behind. */
  public static void run() throws IOException {
    Path folder = Files.createTempDirectory("wassop-rehearsal");
    try (RehearsalServer server = new RehearsalServer()) {
      run(server.address(), folder);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void run(ServerAddress address, Path folder) throws IOException {
    FrameScreen screen =
        new FrameScreen(
            new FrameTerminal(
                OutputStream.nullOutputStream(), new TerminalSize(100, 30), System.getenv()));
    screen.startScreen();
    State start =
        State.initial(
            address.toString(),
            UserName.parse("rehearsal"),
            RoomName.parse("rehearsal").stream().toList(),
            "0");
    WindowedGui gui = new WindowedGui(screen);
    QueueGuiThread thread = gui.thread();
    ThemeFinder themes = new ThemeFinder(folder, System.getenv(), Language.EN);
    SettingsFile file = new SettingsFile(folder.resolve("settings"), () -> "");
    try (UnsentStore unsent = new UnsentStore(folder.resolve("none"), address.toString());
        SettingsStore settings = new SettingsStore(file, themes, Language.EN);
        RecentEmojiStore emojis = new RecentEmojiStore(folder.resolve("emoji"));
        Connector connector = new Connector(address, new LinkTexts(Language.EN))) {
      ScreenTexts screenTexts = new ScreenTexts(Language.EN);
      ScreenWindows screenWindows =
          new ScreenWindows(gui, screenTexts, TerminalThemes.of(themes, System.getenv()));
      Timer timer = Timer.sleeping();
      Client.Services services =
          new Client.Services(connector, unsent, settings, emojis, timer, InstantSource.system());
      new ScreenFrontend(
              start, services, screenWindows, new ScreenFrontend.Display(screen, thread, () -> {}))
          .start();
      List.of('h', 'i').forEach(c -> thread.post(new KeyStroke(c, false, false)));
      timer.after(DURATION, thread::stop);
      thread.run();
    }
  }
}

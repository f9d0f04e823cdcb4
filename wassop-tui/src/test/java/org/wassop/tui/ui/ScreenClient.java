package org.wassop.tui.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.wassop.cli.Language;
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

/** A full-screen client that runs on a thread of its own. */
final class ScreenClient implements AutoCloseable {
  private final CompletableFuture<QueueGuiThread> ui = new CompletableFuture<>();
  private final CompletableFuture<QueueGuiThread.EndReason> ended = new CompletableFuture<>();

  /** The terminal, the language, the timer, and the folder for all files of a client. */
  record Setup(FrameTerminal terminal, Path folder, Language language, Timer timer) {}

  /** Starts a client of the server at {@code address} with the initial state {@code start}. */
  ScreenClient(Setup setup, ServerAddress address, State start) {
    Thread.ofPlatform().daemon().start(() -> run(setup, address, start));
  }

  private void run(Setup setup, ServerAddress address, State start) {
    Path folder = setup.folder();
    ThemeFinder themes = new ThemeFinder(folder, Map.of(), setup.language());
    SettingsFile file = new SettingsFile(folder.resolve("wassop.properties"), () -> "# new\n");
    try (UnsentStore unsent = new UnsentStore(folder, address.toString());
        SettingsStore settings = new SettingsStore(file, themes, setup.language());
        RecentEmojiStore emojis = new RecentEmojiStore(folder.resolve("recent-emoji"));
        Connector connector = new Connector(address, new LinkTexts(setup.language()))) {
      FrameScreen screen = new FrameScreen(setup.terminal());
      screen.startScreen();
      WindowedGui gui = new WindowedGui(screen);
      ScreenTexts screenTexts = new ScreenTexts(setup.language(), ZoneOffset.UTC);
      ScreenWindows screenWindows =
          new ScreenWindows(gui, screenTexts, TerminalThemes.of(themes, Map.of()));
      Client.Services services =
          new Client.Services(
              connector, unsent, settings, emojis, setup.timer(), InstantSource.system());
      QueueGuiThread thread = gui.thread();
      new ScreenFrontend(
              start, services, screenWindows, new ScreenFrontend.Display(screen, thread, () -> {}))
          .start();
      ui.complete(thread);
      ended.complete(thread.run());
    } catch (IOException | RuntimeException | Error e) {
      ui.completeExceptionally(e);
      ended.completeExceptionally(e);
    }
  }

  /** Returns the UI thread. Waits until it runs. */
  QueueGuiThread ui() {
    return ui.join();
  }

  /** Waits until the client has ended; returns why. */
  QueueGuiThread.EndReason awaitEnd() {
    return ended.join();
  }

  /** Stops the client if it has started, and waits until it has ended. */
  @Override
  public void close() {
    if (ui.isDone()) {
      ui().stop();
      awaitEnd();
    }
  }
}

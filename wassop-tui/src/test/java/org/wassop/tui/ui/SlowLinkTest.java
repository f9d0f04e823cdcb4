package org.wassop.tui.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.cli.Language;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.client.Client;
import org.wassop.tui.client.Connector;
import org.wassop.tui.emoji.RecentEmojiStore;
import org.wassop.tui.fixture.RealServer;
import org.wassop.tui.model.state.State;
import org.wassop.tui.net.ConnectResult;
import org.wassop.tui.net.Link;
import org.wassop.tui.net.LinkTexts;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.settings.SettingsStore;
import org.wassop.tui.settings.SettingsStore.SettingsFile;
import org.wassop.tui.terminal.QueueGuiThread;
import org.wassop.tui.terminal.frame.FrameScreen;
import org.wassop.tui.terminal.frame.FrameTerminal;
import org.wassop.tui.terminal.frame.TerminalEmulator;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.theme.ThemeFinder;
import org.wassop.tui.unsent.UnsentStore;
import org.wassop.tui.view.rows.ScreenTexts;

/** The whole client in a busy room, on a terminal behind 9,600 bit/s. */
@Timeout(60)
class SlowLinkTest {
  private static final int BYTES_PER_SECOND = 960;
  private static final int MESSAGES_PER_SECOND = 20;
  private static final int KEYS = 25;
  private static final Duration BETWEEN_KEYS = Duration.ofMillis(350);
  private static final int INPUT_ROW = 22;

  @TempDir Path folder = Path.of("");

  /** A paper that takes its time, and notes when the n-th typed letter stands on it. */
  private static final class SlowPaper extends OutputStream {
    private final TerminalEmulator paper = new TerminalEmulator(80, 24, CellWidth::of);
    private final List<Long> echoed = new CopyOnWriteArrayList<>();
    private final List<Integer> sizes = new CopyOnWriteArrayList<>();
    private volatile String text = "";
    private volatile boolean slow;

    @Override
    public void write(int oneByte) {
      write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (slow) {
        sizes.add(length);
        transmit(length);
      }
      paper.write(bytes, offset, length);
      StringBuilder shown = new StringBuilder();
      for (int row = 0; row < 24; row++) {
        shown.append(paper.line(row)).append('\n');
      }
      text = shown.toString();
      long letters = paper.line(INPUT_ROW).chars().filter(c -> c == 'k').count();
      while (slow && echoed.size() < letters) {
        echoed.add(System.nanoTime());
      }
    }

    /** The delay that the link makes. */
    private static void transmit(int bytes) {
      try {
        Thread.sleep(Duration.ofMillis(1000L * bytes / BYTES_PER_SECOND));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void keysAreEchoedSoonWhileOthersTalk() throws Exception {
    SlowPaper slow = new SlowPaper();
    CompletableFuture<QueueGuiThread> ui = new CompletableFuture<>();
    CompletableFuture<QueueGuiThread.Ending> ended = new CompletableFuture<>();
    try (RealServer server = new RealServer();
        Link bot = ((ConnectResult.Connected) Link.connect(server.address(), event -> {})).link();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2)) {
      Thread.ofPlatform().daemon().start(() -> live(slow, server.address(), ui, ended));
      bot.send(new Request.Join(UserName.parse("bot").orElseThrow(), ""));
      bot.send(new Request.EnterRoom(RoomName.FIRST, new Request.Replay.Nothing()));
      await().until(() -> slow.text.contains("you have entered"));
      slow.slow = true;
      AtomicInteger said = new AtomicInteger();
      Future<?> talking =
          clock.scheduleAtFixedRate(
              () ->
                  bot.send(
                      new Request.SendMessage(
                          Optional.of(new Place.Room(RoomName.FIRST)),
                          "",
                          "message number "
                              + said.incrementAndGet()
                              + " of somebody who never stops")),
              0,
              1000 / MESSAGES_PER_SECOND,
              TimeUnit.MILLISECONDS);
      List<Long> typed = new CopyOnWriteArrayList<>();
      Future<?> typing =
          clock.scheduleAtFixedRate(
              () -> {
                if (typed.size() < KEYS) {
                  typed.add(System.nanoTime());
                  ui.join().post(new KeyStroke('k', false, false));
                }
              },
              1000,
              BETWEEN_KEYS.toMillis(),
              TimeUnit.MILLISECONDS);
      await().atMost(Duration.ofSeconds(30)).until(() -> slow.echoed.size() == KEYS);
      assertThat(talking.isDone() || typing.isDone()).as("somebody stopped").isFalse();
      clock.shutdownNow();
      List<Long> delays =
          IntStream.range(0, KEYS)
              .mapToObj(i -> (slow.echoed.get(i) - typed.get(i)) / 1_000_000)
              .sorted()
              .toList();
      assertThat(delays.get(KEYS / 2)).as("median of %s ms", delays).isLessThanOrEqualTo(300);
      assertThat(delays.get(KEYS * 95 / 100)).as("p95 of %s ms", delays).isLessThanOrEqualTo(900);
      assertThat(slow.sizes).as("bytes of a write").allMatch(size -> size <= BYTES_PER_SECOND);
      String last = "message number " + said.get() + " ";
      await().atMost(Duration.ofSeconds(3)).until(() -> slow.text.contains(last));
      ui.join().stop();
      ended.join();
    }
  }

  private void live(
      SlowPaper device,
      ServerAddress address,
      CompletableFuture<QueueGuiThread> ui,
      CompletableFuture<QueueGuiThread.Ending> ended) {
    ThemeFinder shelf = new ThemeFinder(folder, Map.of(), Language.EN);
    SettingsFile file = new SettingsFile(folder.resolve("wassop.properties"), () -> "");
    try (UnsentStore unsent = new UnsentStore(folder, address.toString());
        SettingsStore settings = new SettingsStore(file, shelf, Language.EN);
        RecentEmojiStore emojis = new RecentEmojiStore(folder.resolve("recent-emoji"));
        Connector connector = new Connector(address, new LinkTexts(Language.EN))) {
      FrameScreen screen = new FrameScreen(new FrameTerminal(device, new TerminalSize(80, 24)));
      screen.startScreen();
      WindowedGui gui = new WindowedGui(screen);
      QueueGuiThread thread = gui.thread();
      ScreenTexts screenTexts = new ScreenTexts(Language.EN, ZoneOffset.UTC);
      ScreenWindows screenWindows =
          new ScreenWindows(gui, screenTexts, TerminalThemes.of(shelf, Map.of()));
      Client.World world =
          new Client.World(
              connector, unsent, settings, emojis, (delay, task) -> {}, InstantSource.system());
      State start =
          State.initial(address.toString(), UserName.parse("ana"), List.of(RoomName.FIRST), "a");
      new ScreenFrontend(
              start, world, screenWindows, new ScreenFrontend.Stage(screen, thread, () -> {}))
          .start();
      ui.complete(thread);
      ended.complete(thread.run());
    } catch (IOException | RuntimeException e) {
      ui.completeExceptionally(e);
      ended.completeExceptionally(e);
    }
  }
}

package org.wassop.tui.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
import org.wassop.tui.fixture.RealServer;
import org.wassop.tui.model.state.State;
import org.wassop.tui.net.ConnectResult;
import org.wassop.tui.net.Link;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.terminal.frame.FrameTerminal;
import org.wassop.tui.terminal.frame.TerminalEmulator;
import org.wassop.tui.text.CellWidth;

/** The whole client in a busy room, on a terminal behind a link of 9,600 bit/s. */
@Timeout(60)
class SlowLinkTest {
  private static final int BYTES_PER_SECOND = 960;
  private static final int MESSAGES_PER_SECOND = 20;
  private static final int KEYS = 25;
  private static final Duration BETWEEN_KEYS = Duration.ofMillis(350);
  private static final int INPUT_ROW = 22;

  @TempDir Path folder = Path.of("");

  /** An emulated terminal behind a slow link, which records when each typed letter is shown. */
  private static final class SlowTerminal extends OutputStream {
    private final TerminalEmulator emulator = new TerminalEmulator(80, 24, CellWidth::of);
    private final List<Long> echoTimes = new CopyOnWriteArrayList<>();
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
      emulator.write(bytes, offset, length);
      StringBuilder shown = new StringBuilder();
      for (int row = 0; row < 24; row++) {
        shown.append(emulator.line(row)).append('\n');
      }
      text = shown.toString();
      long letters = emulator.line(INPUT_ROW).chars().filter(c -> c == 'k').count();
      while (slow && echoTimes.size() < letters) {
        echoTimes.add(System.nanoTime());
      }
    }

    /** Blocks for as long as the link takes. */
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
    SlowTerminal terminal = new SlowTerminal();
    try (RealServer server = new RealServer();
        Link bot = ((ConnectResult.Connected) Link.connect(server.address(), event -> {})).link();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        ScreenClient client = start(terminal, server.address())) {
      bot.send(new Request.Join(UserName.parse("bot").orElseThrow(), ""));
      bot.send(new Request.EnterRoom(RoomName.FIRST, new Request.Replay.Nothing()));
      await().until(() -> terminal.text.contains("you have entered"));
      terminal.slow = true;
      AtomicInteger sent = new AtomicInteger();
      Future<?> sending =
          clock.scheduleAtFixedRate(
              () ->
                  bot.send(
                      new Request.SendMessage(
                          Optional.of(new Place.Room(RoomName.FIRST)),
                          "",
                          "message number "
                              + sent.incrementAndGet()
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
                  client.ui().post(new KeyStroke('k', false, false));
                }
              },
              1000,
              BETWEEN_KEYS.toMillis(),
              TimeUnit.MILLISECONDS);
      await().atMost(Duration.ofSeconds(30)).until(() -> terminal.echoTimes.size() == KEYS);
      assertThat(sending.isDone() || typing.isDone()).as("somebody stopped").isFalse();
      clock.shutdownNow();
      List<Long> delays =
          IntStream.range(0, KEYS)
              .mapToObj(i -> (terminal.echoTimes.get(i) - typed.get(i)) / 1_000_000)
              .sorted()
              .toList();
      assertThat(delays.get(KEYS / 2)).as("median of %s ms", delays).isLessThanOrEqualTo(300);
      assertThat(delays.get(KEYS * 95 / 100)).as("p95 of %s ms", delays).isLessThanOrEqualTo(900);
      assertThat(terminal.sizes).as("bytes of a write").allMatch(size -> size <= BYTES_PER_SECOND);
      String last = "message number " + sent.get() + " ";
      await().atMost(Duration.ofSeconds(3)).until(() -> terminal.text.contains(last));
    }
  }

  private ScreenClient start(OutputStream device, ServerAddress address) {
    FrameTerminal terminal = new FrameTerminal(device, new TerminalSize(80, 24));
    State state =
        State.initial(address.toString(), UserName.parse("ana"), List.of(RoomName.FIRST), "a");
    return new ScreenClient(
        new ScreenClient.Setup(terminal, folder, Language.EN, (delay, task) -> {}), address, state);
  }
}

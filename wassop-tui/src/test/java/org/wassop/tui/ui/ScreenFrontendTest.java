package org.wassop.tui.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.input.MouseActionType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.cli.Language;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.memory.MemoryLog;
import org.wassop.tui.fixture.OriginalServer;
import org.wassop.tui.fixture.RealServer;
import org.wassop.tui.model.state.FirstRunForm;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.update.compose.FirstRunKeys;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.terminal.QueueGuiThread;
import org.wassop.tui.terminal.frame.FrameTerminal;
import org.wassop.tui.terminal.frame.TerminalEmulator;
import org.wassop.tui.terminal.input.PasteStroke;
import org.wassop.tui.terminal.input.TextStroke;
import org.wassop.tui.text.CellWidth;

/** The whole full-screen client with a server, on an emulated terminal. */
@Timeout(60)
class ScreenFrontendTest {
  @TempDir Path folder = Path.of("");

  private final RealServer server;

  ScreenFrontendTest() throws IOException {
    server = new RealServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** A user, with a client on an emulated terminal. */
  private static final class User implements AutoCloseable {
    private final TerminalEmulator emulator = new TerminalEmulator(80, 24, CellWidth::of);
    private final FrameTerminal terminal =
        new FrameTerminal(emulator, new TerminalSize(80, 24), Map.of("TERM", "xterm-256color"));
    private final ScreenClient client;

    /** The tasks of the timer, such as a reconnect; the test decides when they are due. */
    private final BlockingQueue<Runnable> timerTasks = new LinkedBlockingQueue<>();

    User(Path folder, ServerAddress address, String name, String... rooms) {
      List<RoomName> entered =
          List.of(rooms).stream().map(room -> RoomName.parse(room).orElseThrow()).toList();
      State start = State.initial(address.toString(), UserName.parse(name), entered, name);
      client = new ScreenClient(setup(folder), address, start);
    }

    /** A user at the first start, without a known server. */
    User(Path folder) {
      ServerAddress nowhere = new ServerAddress("127.0.0.1", 1);
      State start = State.initial(nowhere.toString(), Optional.empty(), List.of(), "new");
      FirstRunForm form = FirstRunForm.of(nowhere.host(), nowhere.port());
      client = new ScreenClient(setup(folder), nowhere, FirstRunKeys.open(start, form));
    }

    private ScreenClient.Setup setup(Path folder) {
      return new ScreenClient.Setup(
          terminal, folder, Language.ES, (delay, task) -> timerTasks.add(task));
    }

    /** Lets the time pass for all tasks of the timer. Waits for the first. */
    User passTime() throws InterruptedException {
      Runnable task = timerTasks.poll(10, TimeUnit.SECONDS);
      assertThat(task).isNotNull();
      while (task != null) {
        task.run();
        task = timerTasks.poll();
      }
      return this;
    }

    User press(KeyStroke... keys) {
      for (KeyStroke key : keys) {
        client.ui().post(key);
      }
      return this;
    }

    User press(KeyType type) {
      return press(new KeyStroke(type));
    }

    User type(String text) {
      text.codePoints()
          .forEach(c ->
              press(
                  c < 0x10000
                      ? new KeyStroke((char) c, false, false)
                      : new TextStroke(Character.toString(c))));
      return this;
    }

    User enter(String text) {
      return type(text).press(KeyType.Enter);
    }

    void resize(int columns, int rows) {
      client
          .ui()
          .invokeLater(() -> {
            emulator.resize(columns, rows);
            terminal.resize(new TerminalSize(columns, rows));
          });
    }

    /** Returns what the terminal shows; the last posted change may not be drawn yet. */
    List<String> lines() {
      CompletableFuture<List<String>> lines = new CompletableFuture<>();
      client
          .ui()
          .invokeLater(() ->
              lines.complete(IntStream.range(0, terminalRows()).mapToObj(emulator::line).toList()));
      return lines.join();
    }

    private int terminalRows() {
      return terminalSize().getRows();
    }

    private TerminalSize terminalSize() {
      try {
        return terminal.getTerminalSize();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    String screen() {
      return String.join("\n", lines());
    }

    /** Waits until the terminal shows {@code text}. */
    User sees(String text) {
      await().untilAsserted(() -> assertThat(screen()).contains(text));
      return this;
    }

    /** Waits until the window of the terminal has this title. */
    void hasTitle(String title) {
      await()
          .untilAsserted(() -> {
            lines();
            assertThat(emulator.title()).isEqualTo(title);
          });
    }

    User click(int column, int row) {
      return press(
          new MouseAction(MouseActionType.CLICK_DOWN, 1, new TerminalPosition(column, row)));
    }

    void wheel(MouseActionType way) {
      press(new MouseAction(way, 5, new TerminalPosition(40, 10)));
    }

    /** Waits until every cell of a screen of this size is drawn, and at its place. */
    void isFilled(int columns, int rows) {
      await()
          .untilAsserted(() ->
              assertThat(lines())
                  .hasSize(rows)
                  .allMatch(line -> CellWidth.ofText(line) == columns)
                  .noneMatch(line -> line.contains("#")));
    }

    /** Waits until the terminal doesn't show {@code text}. */
    User doesNotSee(String text) {
      await().untilAsserted(() -> assertThat(screen()).doesNotContain(text));
      return this;
    }

    @Override
    public void close() {
      client.close();
    }
  }

  private User user(String name, String... rooms) {
    return new User(folder, server.address(), name, rooms);
  }

  private static KeyStroke control(char letter) {
    return new KeyStroke(letter, true, false);
  }

  private static KeyStroke alt(char letter) {
    return new KeyStroke(letter, false, true);
  }

  @Test
  void twoUsersTalk() {
    try (User ana = user("ana");
        User leo = user("")) {
      ana.sees("has entrado en Sala1");
      leo.sees("Tu nombre ▸").enter("ana").sees("ese nombre está en uso");
      leo.press(control('u')).enter("leo").sees("has entrado en Sala1");
      ana.sees("leo ha entrado").sees("Sala1 · 2 personas");
      ana.enter("hola 👍 日本語").sees("Tú:       hola 👍 日本語");
      leo.sees("ana:      hola 👍 日本語").press(KeyType.F2).press(KeyType.F3).press(KeyType.F4);
      ana.sees("leo:      ❤️").sees("           👍").sees("           👎");
      leo.press(new PasteStroke("/quit\n/leave", false)).sees("Pegar · 2 líneas");
      leo.press(KeyType.Enter);
      ana.sees("           /quit");
      leo.enter("/leave").sees("Sin sala");
      ana.sees("leo ha salido de la sala");
      leo.enter("QUIT");
      assertThat(leo.client.awaitEnd()).isEqualTo(QueueGuiThread.EndReason.STOPPED);
    }
  }

  @Test
  void theFirstStartAsksForTheServerAndRemembersIt() throws IOException {
    try (User ana = new User(folder)) {
      ana.sees("Te damos la bienvenida").press(KeyType.F1).press(KeyType.Enter);
      ana.press(control('u')).enter("" + server.address().port());
      ana.sees("Tu nombre").press(KeyType.Enter).sees("falta tu nombre").enter("ana");
      ana.press(KeyType.ArrowRight).sees("◂ dark ▸").press(KeyType.Enter);
      ana.doesNotSee("Te damos").sees("has entrado en Sala1").sees("ana@" + server.address());
      await()
          .untilAsserted(() ->
              assertThat(folder.resolve("wassop.properties"))
                  .hasContent(
                      "# new\nhost=127.0.0.1\nport="
                          + server.address().port()
                          + "\nuser=ana\ntheme=dark\n"));
    }
  }

  @Test
  void aThemeIsChangedWhileTheProgramRuns() throws IOException {
    Files.createDirectories(folder.resolve("themes"));
    Files.writeString(folder.resolve("themes/mine.theme"), "base=dark\ntext=red bold\n");
    try (User ana = user("ana")) {
      ana.sees("has entrado en Sala1").enter("/set theme otro").sees("no hay ningún tema otro");
      ana.press(control('u')).enter("/set theme mine").sees("theme=mine");
      await()
          .untilAsserted(() ->
              assertThat(folder.resolve("wassop.properties")).hasContent("# new\ntheme=mine\n"));
      ana.enter("/set theme -").sees("theme=auto");
      await()
          .untilAsserted(
              () -> assertThat(folder.resolve("wassop.properties")).hasContent("# new\n"));
    }
  }

  @Test
  void keysSwitchBetweenRooms() {
    try (User ana = user("ana", "ops", "dev", "qa");
        User leo = user("leo", "dev")) {
      ana.sees("▸ ops");
      leo.sees("has entrado en dev").enter("dónde estás?");
      ana.sees(" 1 │").press(new KeyStroke(KeyType.ArrowDown, false, true)).sees("▸ dev");
      ana.sees("dónde estás?").press(new KeyStroke(KeyType.ArrowUp, false, true)).sees("▸ ops");
      ana.press(alt('3')).sees("▸ qa");
      ana.press(KeyType.F6).doesNotSee("Salas").press(KeyType.F6).sees("Salas");
      ana.press(KeyType.F7).doesNotSee("En línea").press(KeyType.F7).sees("En línea");
    }
  }

  @Test
  void altWithAKeyThatHasNoMeaningIsEscapeAndThenTheKey() {
    try (User ana = user("ana", "Sala1");
        User leo = user("leo", "Sala1")) {
      ana.sees("Sala1 · 2 personas").press(KeyType.F5).sees("Intro elige");
      ana.press(alt('/')).type("msg leo secreto").doesNotSee("Intro elige");
      ana.sees("Tú ▸ /msg leo secreto").press(KeyType.Enter).sees("@leo");
      leo.sees("@ana").doesNotSee("msg leo");
      ana.press(control('u')).press(alt('h')).type("ola").sees("Tú ▸ hola");
      ana.press(new KeyStroke('u', true, true)).type("adiós").sees("Tú ▸ adiós");
    }
  }

  @Test
  void popupsOpenAndClose() {
    try (User ana = user("ana")) {
      ana.sees("has entrado en Sala1").press(KeyType.F1).sees("Ayuda · Esc cierra");
      ana.press(KeyType.PageDown).press(KeyType.ArrowDown).press(KeyType.Escape);
      ana.doesNotSee("Ayuda · Esc").sees("Tú ▸ escribe aquí");
      ana.type("hola ").press(KeyType.F5).sees("Intro elige").type("corazon").press(KeyType.Enter);
      ana.doesNotSee("Intro elige").sees("Tú ▸ hola ❤️");
      assertThat(ana.emulator.isModeSet("?25")).isTrue();
    }
  }

  @Test
  void aResizeAndBackEqualsAFreshDrawing() {
    try (User ana = user("ana")) {
      ana.sees("Sala1 · 1 persona")
          .enter("👨‍👩‍👧 日本語 é")
          .sees("Tú:       👨‍👩‍👧 日本語 é")
          .sees("▸ Sala1    (1)");
      List<String> before = ana.lines();
      ana.resize(40, 10);
      ana.isFilled(40, 10);
      ana.resize(20, 5);
      ana.isFilled(20, 5);
      ana.press(KeyType.F1).sees("Ayuda").press(KeyType.F1);
      ana.press(KeyType.F5).sees("Emoji:").press(KeyType.F5);
      ana.resize(1, 1);
      ana.resize(80, 24);
      await().untilAsserted(() -> assertThat(ana.lines()).isEqualTo(before));
      ana.press(control('l'));
      await().untilAsserted(() -> assertThat(ana.lines()).isEqualTo(before));
    }
  }

  @Test
  void twoUsersTalkDirectlySetATopicAndSearch() {
    try (User ana = user("ana");
        User leo = user("leo")) {
      ana.sees("has entrado en Sala1");
      leo.sees("has entrado en Sala1").enter("hola a todos");
      ana.sees("leo:      hola a todos").enter("/topic guardia");
      leo.sees("Sala1 · 2 personas · guardia").sees("ana ha puesto el tema: guardia");
      ana.type("un momento");
      leo.sees("ana escribe…");
      ana.press(control('u')).enter("/msg leo en secreto");
      ana.sees("Tú:       en secreto").sees("▸ @leo");
      leo.sees("@ana       1").press(alt('a'));
      leo.sees("── nuevos ──").sees("ana:      en secreto");
      leo.enter("/search-all todos").sees("Buscar en todo").sees("hola a todos");
      leo.press(KeyType.Enter).sees("▸ Sala1").sees("▸Tú:");
    }
  }

  @Test
  void aMentionNotifies() {
    try (User ana = user("ana", "Sala1", "ops");
        User leo = user("leo", "ops")) {
      ana.sees("has entrado en Sala1").sees("ops").hasTitle("Sala1 — wassop");
      leo.sees("has entrado en ops")
          .sees("(2)")
          .enter("hay alguien?")
          .sees("Tú:       hay alguien?");
      ana.sees("ops        1").hasTitle("(1) Sala1 — wassop");
      assertThat(ana.emulator.bellCount()).isZero();
      leo.enter("Ana?").sees("✓          Ana?");
      ana.sees("! ops        2").hasTitle("(2!) Sala1 — wassop");
      await().untilAsserted(() -> assertThat(ana.emulator.bellCount()).isEqualTo(1));
      ana.press(control('k')).sees("Ir a ·").type("os").press(KeyType.Enter);
      ana.sees("leo:      hay alguien?")
          .sees("!          Ana?")
          .sees("▸ ops")
          .hasTitle("ops — wassop");
    }
  }

  @Test
  void theMouseScrollsAndSwitchesRooms() {
    try (User ana = user("ana", "Sala1", "ops")) {
      ana.sees("has entrado en Sala1").click(4, 2).sees("▸ ops");
      assertThat(ana.emulator.isModeSet("?1006")).isTrue();
      ana.press(KeyType.F1).sees("Ayuda · Esc").click(1, 1).wheel(MouseActionType.SCROLL_DOWN);
      ana.doesNotSee("Ctrl+K Alt+G").sees("Ayuda · Esc");
      await()
          .untilAsserted(() -> {
            ana.lines();
            assertThat(ana.emulator.row()).as("the cursor is in the help").isEqualTo(1);
          });
      ana.press(KeyType.Escape);
      ana.doesNotSee("Ayuda · Esc").sees("▸ ops");
      ana.press(KeyType.F8).sees("el ratón es de la terminal");
      assertThat(ana.emulator.isModeSet("?1006")).isFalse();
      ana.press(KeyType.F8).sees("el ratón desplaza");
      assertThat(ana.emulator.isModeSet("?1006")).isTrue();
    }
  }

  @Test
  void recentEmojiOutliveTheProgram() {
    try (User ana = user("ana")) {
      ana.sees("has entrado en Sala1").press(KeyType.F5).sees("Emoji:").type("gafas");
      ana.press(KeyType.Enter).sees("Tú ▸ 😎");
    }
    try (User ana = user("ana")) {
      ana.sees("has entrado en Sala1").press(KeyType.F5).sees("[😎]");
    }
  }

  @Test
  void aStoppedServerIsReportedAndTypingGoesOn() {
    try (User ana = user("ana")) {
      ana.sees("has entrado en Sala1");
      server.stop();
      ana.sees("sin conexión, otra vez en").enter("hola").sees("Tú:       hola").sees("⧗");
      ana.enter("/connect").sees("no se llega a");
    }
  }

  @Test
  void missedMessagesAreShownInOrderAndUnsentOnesAreSentOnce() throws Exception {
    MemoryLog log = new MemoryLog();
    try (RealServer first = new RealServer(0, log);
        User ana = new User(folder, first.address(), "ana")) {
      ana.sees("has entrado en Sala1").enter("uno").sees("Tú:       uno");
      first.stop();
      ana.sees("sin conexión, otra vez en").enter("dos").sees("⧗");
      try (RealServer second = new RealServer(first.address().port(), log);
          User leo = new User(folder, second.address(), "leo")) {
        leo.sees("ana:      uno").enter("mientras").sees("Tú:       mientras");
        ana.passTime().sees("leo:      mientras").sees("conectado de nuevo: 1 mensaje");
        ana.sees("Tú:       dos").doesNotSee("⧗").sees("Tú:       uno");
        leo.sees("ana:      dos");
      }
    }
  }

  @Test
  void unsentMessagesOutliveTheProgram() throws Exception {
    ServerAddress address = server.address();
    server.stop();
    try (User ana = new User(folder, address, "ana")) {
      ana.sees("sin conexión, otra vez en").enter("hasta luego").sees("⧗");
    }
    try (User ana = new User(folder, address, "ana")) {
      ana.sees("Tú:       hasta luego").sees("⧗");
      try (RealServer back = new RealServer(address.port())) {
        ana.passTime().sees("has entrado en Sala1").sees("Tú:       hasta luego").doesNotSee("⧗");
        assertThat(back.address()).isEqualTo(address);
      }
    }
  }

  @Test
  void theOriginalServerIsUnderstood() throws Exception {
    try (OriginalServer original = new OriginalServer();
        User ana = new User(folder, original.address(), "ana");
        User leo = new User(folder, original.address(), "leo")) {
      ana.sees("has entrado en Sala1").sees("este servidor");
      leo.sees("has entrado en Sala1").enter("hola");
      ana.sees("leo:      hola").enter("/join otra").sees("▸ otra").doesNotSee("▸ Sala1");
    }
  }
}

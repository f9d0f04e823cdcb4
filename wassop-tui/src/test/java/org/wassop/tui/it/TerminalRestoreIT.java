package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wassop.tui.view.rows.ScreenTexts;

/** Whatever ends the client, the shell gets its terminal back as it was. */
@ExtendWith(TerminalFixture.Extension.class)
final class TerminalRestoreIT {
  /** Alternate screen, cursor, wrapping, insert mode, key pad, mouse. */
  private static final String MODES =
      "#{alternate_on} #{cursor_flag} #{wrap_flag} #{insert_flag} #{keypad_cursor_flag}"
          + " #{keypad_flag} #{mouse_any_flag} #{mouse_sgr_flag} #{mouse_utf8_flag}";

  private static final String INTERNAL =
      "wassop: internal error (MissingResourceException); please report it, with ";

  /** Opens a shell that remembers its modes. */
  private static Pane shell(TerminalFixture terminalFixture) {
    return cleared(terminalFixture.shell(100, 30).enter("before=$(stty -g)"));
  }

  private static Pane cleared(Pane shell) {
    return shell
        .enter("clear; echo cleared")
        .awaitRows(rows -> assertThat(rows).startsWith("cleared", Pane.PROMPT));
  }

  /**
   * Asserts that {@code lines} and a prompt follow the last command, and that all modes are those
   * of a shell.
   */
  private static void assertSane(Pane pane, TerminalFixture terminalFixture, String... lines) {
    pane.awaitPrompt();
    try (Pane fresh = terminalFixture.shell(100, 30)) {
      assertThat(pane.ask(MODES)).isEqualTo(fresh.ask(MODES)).startsWith("0 1 ");
    }
    List<String> written = pane.written();
    int command = written.size() - 2;
    while (!written.get(command).startsWith(Pane.PROMPT + " ")) {
      command--;
    }
    assertThat(written.subList(command + 1, written.size() - 1)).containsExactly(lines);
    pane.enter("[ \"$before\" = \"$(stty -g)\" ] && echo as before")
        .awaitRows(rows -> assertThat(rows).contains("as before"));
    pane.paste("echo pasted")
        .awaitRows(rows -> assertThat(rows).contains(Pane.PROMPT + " echo pasted"));
    pane.press("Enter").awaitRows(rows -> assertThat(rows).contains("pasted"));
  }

  /** Asserts the exit code of the last program. */
  private static void assertCode(Pane pane, int code) {
    pane.enter("echo code $?").awaitRows(rows -> assertThat(rows).contains("code " + code));
  }

  private static void signal(ProcessHandle process, String signal)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
  void aSignalEndsItAndTheTerminalIsAsBefore(
      String signal, int code, TerminalFixture terminalFixture) throws Exception {
    try (Pane pane =
        terminalFixture.client(shell(terminalFixture), "sig" + signal, "signals", "en")) {
      pane.type("half a line").awaitText("▸ half a line");
      assertThat(pane.ask(MODES)).startsWith("1 1 0 ");
      signal(pane.program(), signal);
      pane.awaitPrompt();
      assertCode(pane, code);
      assertSane(cleared(pane).enter("true"), terminalFixture);
    }
  }

  @Test
  void quitAndControlCLeaveNothingBehind(TerminalFixture terminalFixture) {
    try (Pane pane = terminalFixture.client(shell(terminalFixture), "quit", "leaving", "en")) {
      assertSane(pane.enter("/quit"), terminalFixture);
      terminalFixture.client(cleared(pane), "ctrlc", "leaving", "en");
      pane.type("text").awaitText("▸ text").press("C-c").awaitText("type here");
      assertSane(pane.press("C-c"), terminalFixture);
      terminalFixture.client(cleared(pane), "quit", "leaving", "en").enter("/quit").awaitPrompt();
      assertCode(pane, 0);
    }
  }

  @Test
  void aClosedWindowEndsTheClientAndOthersAreTold(TerminalFixture terminalFixture) {
    try (Pane leo = terminalFixture.client(100, 30, "leo11", "closing", "en")) {
      Pane ana = terminalFixture.client(shell(terminalFixture), "ana11", "closing", "en");
      leo.awaitText("ana11 has entered");
      ProcessHandle client = ana.program();
      ana.close();
      await().atMost(Duration.ofSeconds(20)).until(() -> !client.isAlive());
      leo.awaitText("ana11 has entered and left");
    }
  }

  @Test
  void anExceptionIsOneLineOnTheShellsScreen(TerminalFixture terminalFixture) throws Exception {
    Path program = failing(terminalFixture);
    String options = " -p " + terminalFixture.server().port() + " -u fails -r failing --lang en";
    try (Pane pane = shell(terminalFixture)) {
      pane.enter(program + options).awaitText("you have entered failing").press("F5");
      String line =
          INTERNAL + terminalFixture.programs().folder().resolve("state/wassop/crash.txt");
      assertSane(pane, terminalFixture, line.substring(0, 100), line.substring(100));
    }
  }

  /** Returns a client without one of its texts, so that the emoji picker throws. */
  private static Path failing(TerminalFixture terminalFixture) throws IOException {
    Path folder = Files.createDirectories(terminalFixture.programs().folder().resolve("failing"));
    String bundle = "org/wassop/tui/view/rows/messages.properties";
    Path broken = folder.resolve(bundle);
    Files.createDirectories(Objects.requireNonNull(broken.getParent()));
    try (InputStream in =
        Objects.requireNonNull(ScreenTexts.class.getClassLoader().getResourceAsStream(bundle))) {
      Files.writeString(
          broken,
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("picker.title"))
              .collect(Collectors.joining("\n")));
    }
    Path target = terminalFixture.programs().root().resolve("wassop-tui/target");
    Path program = folder.resolve("run");
    Files.writeString(
        program,
        "#!/bin/sh\nexec \"$JAVA_HOME/bin/java\" --enable-native-access=ALL-UNNAMED -cp '"
            + String.join(":", folder.toString(), target + "/wassop-tui.jar", target + "/lib/*")
            + "' org.wassop.tui.Main \"$@\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program;
  }

  @Test
  void aKilledServerIsSaidAndTheClientCanBeLeft(TerminalFixture terminalFixture) throws Exception {
    try (ServerProgram server = ServerProgram.start(terminalFixture.programs());
        Pane pane = shell(terminalFixture)) {
      pane.enter("wassop -p " + server.port() + " -u ana12 -r lonely --lang en")
          .awaitText("you have entered lonely");
      server.kill();
      pane.awaitText("offline, again in ");
      pane.enter("hello").awaitText("You:      hello", "⧗");
      assertSane(pane.press("C-u").enter("/quit"), terminalFixture);
    }
  }

  @Test
  void aStoppedClientComesBackAsItWas(TerminalFixture terminalFixture) {
    try (Pane pane = terminalFixture.client(shell(terminalFixture), "ana13", "stopping", "en");
        Pane leo = terminalFixture.client(100, 30, "leo13", "stopping", "en")) {
      pane.awaitText("leo13 has entered").type("half").awaitText("▸ half");
      String before = pane.text();
      pane.press("C-z").awaitPrompt();
      assertThat(pane.ask(MODES)).startsWith("0 1 1 ");
      pane.enter("[ \"$before\" = \"$(stty -g)\" ] && echo as before")
          .awaitRows(rows -> assertThat(rows).contains("as before"));
      pane.enter("fg").awaitRows(rows -> assertThat(String.join("\n", rows)).isEqualTo(before));
      pane.enter(" a line");
      leo.awaitText("ana13:    half a line");
      pane.press("C-z").awaitPrompt();
      leo.enter("meanwhile");
      pane.resize(80, 20).enter("fg").awaitText("leo13:    meanwhile");
      pane.awaitRows(rows -> assertThat(rows.get(19)).startsWith("└").hasSizeGreaterThan(79));
      pane.resize(100, 30).awaitText("meanwhile").enter("/quit").awaitPrompt();
      assertSane(cleared(pane).enter("true"), terminalFixture);
    }
  }

  @Test
  void manySignalsAtOnceLeaveTheTerminalSaneToo(TerminalFixture terminalFixture) throws Exception {
    try (Pane pane = terminalFixture.client(shell(terminalFixture), "ana14", "signals", "en")) {
      ProcessHandle client = pane.program();
      new ProcessBuilder(
              "/bin/sh",
              "-c",
              "kill -WINCH $0; kill -CONT $0; kill -TERM $0; kill -HUP $0",
              "" + client.pid())
          .start()
          .waitFor();
      assertSane(pane, terminalFixture);
    }
  }

  @Test
  void anEndOfInputInThePlainModeLeavesNoTrace(TerminalFixture terminalFixture) {
    try (Pane pane = shell(terminalFixture)) {
      pane.enter(
              "TERM=dumb wassop --plain --lang es -u ana15 -p " + terminalFixture.server().port())
          .awaitText("Menú Principal")
          .enter("plain")
          .awaitText("Te has unido a la sala plain.");
      pane.enter("hola 👍").awaitText("Tú: hola 👍").enter("EXIT").awaitText("Has salido");
      pane.press("C-d").awaitPrompt();
      assertThat(pane.written()).contains("Hasta luego.");
      assertCode(pane, 0);
      assertThat(Map.of("modes", pane.ask(MODES))).isEqualTo(Map.of("modes", "0 1 1 0 0 0 0 0 0"));
    }
  }
}

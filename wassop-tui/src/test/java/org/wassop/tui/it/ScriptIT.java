package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wassop.tui.fixture.ClientRun.Outcome;
import org.wassop.tui.fixture.ScriptedServer;
import org.wassop.tui.fixture.UnusedAddress;

/** The programs with pipes: the line mode and {@code --send}. */
@ExtendWith(TerminalFixture.Extension.class)
final class ScriptIT {
  private static Outcome run(
      TerminalFixture terminalFixture, int port, String typed, String... args) throws Exception {
    List<String> all = new ArrayList<>(List.of("-p", Integer.toString(port)));
    all.addAll(List.of(args));
    return terminalFixture.programs().wassop(typed, all.toArray(String[]::new));
  }

  private static Outcome send(
      TerminalFixture terminalFixture, int port, String typed, String text, String user)
      throws Exception {
    return run(
        terminalFixture, port, typed, "--send", text, "-u", user, "-r", "sent", "--lang", "en");
  }

  @Test
  void theLineModeInSpanishFromAPipe(TerminalFixture terminalFixture) throws Exception {
    try (ServerProgram server = ServerProgram.start(terminalFixture.programs())) {
      assertThat(
              run(
                  terminalFixture,
                  server.port(),
                  "ana\nSala1\nhola ñ 👍\nLOVE\nEXIT\nREFR\nQUIT\n",
                  "--plain",
                  "--lang",
                  "es"))
          .isEqualTo(
              new Outcome(
                  0,
                  """
                  Tu nombre:
                  ---- Menú Principal ----
                  Salas disponibles:
                  Sala1 (0)
                  El nombre de una sala entra en ella (también si es nueva), REFR vuelve a listarlas, QUIT termina.
                  Te has unido a la sala Sala1.
                  Escribe y pulsa Intro. LOVE, LIKE y DISLIKE mandan ❤️ 👍 👎, EXIT vuelve al menú, QUIT termina.
                  Tú: hola ñ 👍
                  Tú: ❤️
                  Has salido de la sala Sala1.
                  ---- Menú Principal ----
                  Salas disponibles:
                  Sala1 (0)
                  El nombre de una sala entra en ella (también si es nueva), REFR vuelve a listarlas, QUIT termina.
                  ---- Menú Principal ----
                  Salas disponibles:
                  Sala1 (0)
                  El nombre de una sala entra en ella (también si es nueva), REFR vuelve a listarlas, QUIT termina.
                  Hasta luego.
                  """,
                  ""));
    }
  }

  @Test
  void theLineModeInEnglishFromAPipe(TerminalFixture terminalFixture) throws Exception {
    try (ServerProgram server = ServerProgram.start(terminalFixture.programs())) {
      assertThat(
              run(
                  terminalFixture,
                  server.port(),
                  "ops\nhello\nLIKE\n",
                  "--plain",
                  "--lang",
                  "en",
                  "-u",
                  "ana"))
          .isEqualTo(
              new Outcome(
                  0,
                  """
                  ---- Main Menu ----
                  Rooms:
                  Sala1 (0)
                  A room's name enters it (a new one too), REFR lists the rooms again, QUIT ends.
                  You have entered the room ops.
                  Write and press Enter. LOVE, LIKE and DISLIKE send ❤️ 👍 👎, EXIT goes back to the menu, QUIT ends.
                  You: hello
                  You: 👍
                  Good bye.
                  """,
                  ""));
    }
  }

  @Test
  void sentLinesArriveInTheirOrder(TerminalFixture terminalFixture) throws Exception {
    try (Pane ana = terminalFixture.client(100, 60, "ana20", "sent", "en")) {
      String lines =
          IntStream.rangeClosed(1, 30)
              .mapToObj(i -> "número " + i + "\n")
              .collect(Collectors.joining());
      assertThat(send(terminalFixture, terminalFixture.server().port(), lines, "-", "bot20"))
          .isEqualTo(new Outcome(0, "", ""));
      ana.awaitText("número 30");
      assertThat(
              ana.rows().stream()
                  .filter(row -> row.contains("número"))
                  .map(row -> row.replaceAll(".*(número [0-9]+) .*", "$1")))
          .containsExactlyElementsOf(lines.lines().toList());
      assertThat(send(terminalFixture, terminalFixture.server().port(), "", "one 👍", "bot20"))
          .isEqualTo(new Outcome(0, "", ""));
      ana.awaitText("bot20:    one 👍");
    }
  }

  @Test
  void eachFailureToSendIsOneLineAndACodeOfItsOwn(TerminalFixture terminalFixture)
      throws Exception {
    int port = terminalFixture.server().port();
    assertFails(
        64, run(terminalFixture, port, "", "--send", "x", "-r", "sent", "--lang", "en"), "--user");
    assertFails(
        68,
        terminalFixture
            .programs()
            .wassop(
                "",
                "-H",
                "no-such-host.invalid",
                "--send",
                "x",
                "-u",
                "b",
                "-r",
                "sent",
                "--lang",
                "en"),
        "no-such-host.invalid");
    int free = UnusedAddress.find().port();
    assertFails(69, send(terminalFixture, free, "", "x", "b"), "127.0.0.1:" + free);
    try (Pane ana = terminalFixture.client(60, 10, "ana21", "sent", "en")) {
      assertFails(75, send(terminalFixture, port, "", "x", "ana21"), "in use");
      assertThat(ana.text()).doesNotContain("entered: x");
    }
  }

  @Test
  void aRefusalIsNoPermission(TerminalFixture terminalFixture) throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcome();
          peer.expect("@ref=1 JOIN b");
          peer.send("@ref=1;code=forbidden ERROR not today\n");
        })) {
      assertFails(77, send(terminalFixture, server.address().port(), "", "x", "b"), "not sent");
    }
  }

  private static void assertFails(int code, Outcome outcome, String why) {
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(code);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("wassop: ")
        .contains(why)
        .doesNotContain("\033")
        .hasLineCount(1);
  }
}

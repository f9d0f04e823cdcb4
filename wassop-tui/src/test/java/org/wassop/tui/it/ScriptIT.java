package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wassop.tui.standin.Client.Outcome;
import org.wassop.tui.standin.ScriptedServer;

/** The real process with pipes: the line mode and sending. */
@ExtendWith(Stage.Extension.class)
final class ScriptIT {
  private static Outcome run(Stage stage, int port, String typed, String... args) throws Exception {
    List<String> all = new ArrayList<>(List.of("-p", Integer.toString(port)));
    all.addAll(List.of(args));
    return stage.programs().wassop(typed, all.toArray(String[]::new));
  }

  @Test
  void theLineModeInSpanishFromAPipe(Stage stage) throws Exception {
    try (ServerProgram server = ServerProgram.start(stage.programs())) {
      assertThat(
              run(
                  stage,
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
  void theLineModeInEnglishFromAPipe(Stage stage) throws Exception {
    try (ServerProgram server = ServerProgram.start(stage.programs())) {
      assertThat(
              run(
                  stage,
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
  void sentLinesArriveInTheirOrder(Stage stage) throws Exception {
    try (Pane ana = stage.client(100, 60, "ana20", "sent", "en")) {
      String lines =
          IntStream.rangeClosed(1, 30)
              .mapToObj(i -> "número " + i + "\n")
              .collect(Collectors.joining());
      assertThat(
              run(stage, stage.server().port(), lines, "--send", "-", "-u", "bot20", "-r", "sent"))
          .isEqualTo(new Outcome(0, "", ""));
      ana.awaitText("número 30");
      assertThat(
              ana.rows().stream()
                  .filter(row -> row.contains("número"))
                  .map(row -> row.replaceAll(".*(número [0-9]+) .*", "$1")))
          .containsExactlyElementsOf(lines.lines().toList());
      assertThat(
              run(
                  stage,
                  stage.server().port(),
                  "",
                  "--send",
                  "one 👍",
                  "-u",
                  "bot20",
                  "-r",
                  "sent"))
          .isEqualTo(new Outcome(0, "", ""));
      ana.awaitText("bot20:    one 👍");
    }
  }

  @Test
  void eachFailureToSendIsOneLineAndACodeOfItsOwn(Stage stage) throws Exception {
    int port = stage.server().port();
    assertFails(64, run(stage, port, "", "--send", "x", "-r", "sent", "--lang", "en"), "--user");
    assertFails(
        68,
        stage
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
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertFails(
        69,
        run(stage, free, "", "--send", "x", "-u", "b", "-r", "sent", "--lang", "en"),
        "127.0.0.1:" + free);
    try (Pane ana = stage.client(60, 10, "ana21", "sent", "en")) {
      assertFails(
          75,
          run(stage, port, "", "--send", "x", "-u", "ana21", "-r", "sent", "--lang", "en"),
          "in use");
      assertThat(ana.text()).doesNotContain("entered: x");
    }
  }

  @Test
  void aRefusalIsNoPermission(Stage stage) throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcome("line=16384;ping=30");
          peer.expect("@ref=1 JOIN b");
          peer.say("@ref=1;code=forbidden ERROR not today\n");
        })) {
      assertFails(
          77,
          run(
              stage,
              server.address().port(),
              "",
              "--send",
              "x",
              "-u",
              "b",
              "-r",
              "sent",
              "--lang",
              "en"),
          "not sent");
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

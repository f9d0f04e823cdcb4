package org.wassop.tui.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.tui.fixture.ClientRun;
import org.wassop.tui.fixture.ClientRun.Outcome;
import org.wassop.tui.fixture.OriginalServer;
import org.wassop.tui.fixture.OtherUser;
import org.wassop.tui.fixture.RealServer;
import org.wassop.tui.fixture.ScriptedServer;
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.net.ServerAddress;

final class LineModeTest {
  private static final String SPANISH =
      """
      Tu nombre:
      ---- Menú Principal ----
      Salas disponibles:
      Sala1 (0)
      El nombre de una sala entra en ella (también si es nueva), REFR vuelve a listarlas, QUIT termina.
      Te has unido a la sala Sala1.
      Escribe y pulsa Intro. LOVE, LIKE y DISLIKE mandan ❤️ 👍 👎, EXIT vuelve al menú, QUIT termina.
      Tú: hola
      Tú: ❤️
      Has salido de la sala Sala1.
      ---- Menú Principal ----
      Salas disponibles:
      Sala1 (0)
      El nombre de una sala entra en ella (también si es nueva), REFR vuelve a listarlas, QUIT termina.
      Hasta luego.
      """;
  private static final String ENGLISH =
      """
      Your name:
      ---- Main Menu ----
      Rooms:
      Sala1 (0)
      A room's name enters it (a new one too), REFR lists the rooms again, QUIT ends.
      You have entered the room ops.
      Write and press Enter. LOVE, LIKE and DISLIKE send ❤️ 👍 👎, EXIT goes back to the menu, QUIT ends.
      You: hello
      You: 👍
      Good bye.
      """;

  private static Outcome plain(ServerAddress address, String typed, String... more) {
    List<String> args = new java.util.ArrayList<>(List.of("--plain", "--lang", "es"));
    args.addAll(List.of(more));
    return ClientRun.withoutSettings().run(address, typed, args.toArray(String[]::new));
  }

  @Test
  void theOriginalsFlowInSpanish() throws Exception {
    try (RealServer server = new RealServer()) {
      assertThat(plain(server.address(), "ana\nSala1\nhola\nLOVE\nEXIT\nQUIT\n"))
          .isEqualTo(new Outcome(0, SPANISH, ""));
    }
  }

  @Test
  void theOriginalsFlowAgainstTheOriginalServer() throws Exception {
    try (OriginalServer server = new OriginalServer()) {
      assertThat(plain(server.address(), "ana\nSala1\nhola\nLOVE\nEXIT\nQUIT\n"))
          .isEqualTo(new Outcome(0, SPANISH, ""));
    }
  }

  @Test
  void theOriginalsFlowInEnglishEndsWithItsInput() throws Exception {
    try (RealServer server = new RealServer()) {
      assertThat(
              ClientRun.withoutSettings()
                  .run(server.address(), "ana\r\nops\nhello\n\nLIKE", "--plain", "--lang", "en"))
          .isEqualTo(new Outcome(0, ENGLISH, ""));
    }
  }

  @Test
  void everyPipedLineIsTakenBeforeTheEnd() throws Exception {
    String typed =
        IntStream.range(0, 2000).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    try (RealServer server = new RealServer();
        OtherUser leo = OtherUser.in(RoomName.FIRST, server.address(), "leo")) {
      Outcome outcome = plain(server.address(), typed, "-u", "ana", "-r", "Sala1");
      assertThat(outcome.code()).isZero();
      leo.next();
      for (int i = 0; i < 2000; i++) {
        Event.Message message = (Event.Message) ((LinkEvent.Received) leo.next()).message();
        assertThat(message.text()).isEqualTo("line " + i);
      }
      assertThat(outcome.out()).contains("\nTú: line 0\nTú: line 1\n").endsWith("Hasta luego.\n");
    }
  }

  @Test
  void theSpacesBeforeALineStayAndACommandMayHaveSome() throws Exception {
    String typed =
        "  File \"x\" \n    // y\n \n  /me-no\n LIKE\nmsg leo z\nkey z\n  auth z\n  QUIT \nnever\n";
    try (RealServer server = new RealServer();
        OtherUser leo = OtherUser.in(RoomName.FIRST, server.address(), "leo")) {
      Outcome outcome = plain(server.address(), typed, "-u", "ana", "-r", "Sala1");
      assertThat(outcome.code()).isZero();
      while (leo.texts().size() < 6) {
        leo.next();
      }
      assertThat(leo.texts())
          .containsExactly("  File \"x\"", "    // y", "👍", "msg leo z", "key z", "  auth z");
      assertThat(outcome.out())
          .contains("\nTú:   File \"x\"\n", "\nTú:   auth z\n", "/me-no")
          .doesNotContain("Tú: /me-no", "never");
    }
  }

  @Test
  void whatOthersDoIsShownAsTheOriginalShowsIt() throws Exception {
    PipedOutputStream input = new PipedOutputStream();
    try (RealServer server = new RealServer();
        PipedInputStream in = new PipedInputStream(input);
        OtherUser leo = OtherUser.in(RoomName.FIRST, server.address(), "leo")) {
      String port = Integer.toString(server.address().port());
      CompletableFuture<Outcome> ana =
          CompletableFuture.supplyAsync(() ->
              ClientRun.withoutSettings()
                  .run(in, List.of("-p", port, "--plain", "-uana", "-rSala1", "--lang=es")));
      assertThat(leo.next()).hasToString("Received[ref=, message=Entered[room=Sala1, user=ana]]");
      leo.say(RoomName.FIRST, "uno\ndos \u001b[31mrojo");
      leo.link().send(new Request.ExitRoom(Optional.of(RoomName.FIRST)));
      leo.enter(RoomName.FIRST, new Request.Replay.Nothing());
      input.write("hola\nEXIT\nQUIT\n".getBytes(StandardCharsets.UTF_8));
      input.close();
      assertThat(ana.get(10, TimeUnit.SECONDS).out())
          .contains(
              """
              leo: uno
              leo: dos ␛[31mrojo
              leo ha salido de la sala.
              leo se ha unido a la sala.
              Tú: hola
              Has salido de la sala Sala1.
              """)
          .doesNotContain("\u001b");
    }
  }

  @Test
  void aRefusedOrImpossibleNameIsAskedForAgain() throws Exception {
    try (RealServer server = new RealServer();
        OtherUser leo = new OtherUser(server.address(), "leo")) {
      leo.join();
      Outcome outcome = plain(server.address(), "a b\nleo\nana\nno/room\nQUIT\n");
      assertThat(outcome.code()).isZero();
      assertThat(outcome.out())
          .startsWith(
              """
              Tu nombre:
              ERROR: ese nombre no está permitido: de 1 a 32 letras, cifras o -_. y sin espacios
              Tu nombre:
              ERROR: ese nombre ya está en uso
              Tu nombre:
              ---- Menú Principal ----
              """)
          .contains("ERROR: ese nombre de sala no está permitido");
    }
  }

  @Test
  void aRefusedNameFromTheCommandLineEndsAPipe() throws Exception {
    try (RealServer server = new RealServer();
        OtherUser leo = new OtherUser(server.address(), "leo")) {
      leo.join();
      assertThat(plain(server.address(), "Sala1\nhola\n", "-u", "leo"))
          .isEqualTo(new Outcome(75, "", "wassop: ese nombre ya está en uso\n"));
    }
  }

  @Test
  void aLostConnectionIsOneLineAndTryAgain() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcome();
          peer.expect("@ref=1 JOIN ana");
          peer.send("@ref=1 OK\n@code=shutdown BYE The server is shutting down\n");
        })) {
      assertThat(plain(server.address(), "", "-u", "ana", "-r", "Sala1"))
          .isEqualTo(
              new Outcome(75, "", "wassop: conexión terminada: el servidor se está cerrando\n"));
    }
  }

  @Test
  void aServerThatIsNotThereIsOneLine() {
    assertThat(plain(new ServerAddress("no-such-host.invalid", 5555), ""))
        .isEqualTo(new Outcome(68, "", "wassop: servidor desconocido: no-such-host.invalid\n"));
  }

  @Test
  void directMessagesSayThatNobodyElseHearsThem() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.welcomeWithHistory("x");
          peer.join("ana");
          peer.expect("@ref=2;last=200 ROOM Sala1");
          peer.send("@to=ana;id=1;time=5;from=leo MESSAGE psst\\naquí\n");
          peer.send("@ref=2;room=Sala1;members=1;first=1;last=0 OK\n");
          peer.skipTo("QUIT");
        })) {
      String out =
          ClientRun.withoutSettings()
              .run(server.address(), "", "--plain", "-u", "ana", "-r", "Sala1", "--lang", "es")
              .out();
      assertThat(out).contains("leo (privado): psst\nleo (privado): aquí\n");
      assertThat(server.outcome()).isEqualTo("played");
    }
  }
}

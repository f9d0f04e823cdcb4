package org.wassop.tui.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.server.history.memory.MemoryLog;
import org.wassop.tui.fixture.OtherUser;
import org.wassop.tui.fixture.RealServer;
import org.wassop.tui.fixture.ScriptedServer;
import org.wassop.tui.model.update.command.SlashCommands;
import org.wassop.tui.net.ServerAddress;

/** The line mode with everything that the full screen has: commands, history and reconnecting. */
final class LineModeFrontendTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;

  private static OtherUser leo(ServerAddress server, String... texts) throws InterruptedException {
    OtherUser leo = OtherUser.in(RoomName.FIRST, server, "leo");
    for (String text : texts) {
      leo.say(RoomName.FIRST, text);
    }
    return leo;
  }

  @Test
  void everyCommandDoesItsWorkFromAPipe() throws Exception {
    try (RealServer server = new RealServer();
        OtherUser leo = leo(server.address(), "hola a todos");
        ScriptedUser ana = ScriptedUser.pipe(server.address(), LONG, "ana", "Sala1")) {
      ana.type("/help", "/members", "/rooms", "/topic", "/topic guardia", "/topic");
      ana.type("/search todos", "/search-all nada-de-eso", "/more", "/search", "//barra");
      ana.type("/join ops", "en ops", "/go", "/go Sala1", "/go @leo", "/go nada", "/connect");
      ana.type("/msg leo en secreto", "/history 5", "/history x", "/nada", "/nada", "/msg");
      ana.type("/leave", "/leave", "/quit");
      assertThat(ana.end()).isZero();
      assertThat(ana.out())
          .contains("1 mensaje anterior: /history los lee\n")
          .contains(SlashCommands.all().stream().map(command -> "\n" + command.name()).toList())
          .contains("\n/go [SALA o @NOMBRE]: ", "\n/history [NÚMERO]: ", "\n//TEXTO: ")
          .containsPattern("\nen Sala1: .*\n(Salas disponibles:|.*\n)*Sala1 [(]2[)]\n")
          .contains("Sala1 no tiene tema\nana ha puesto el tema: guardia\ntema de Sala1: guardia\n")
          .containsPattern(
              "\n1[.] Sala1 · [0-9/]+ [0-9:]+ · leo: hola a todos\nno se encontró nada\n")
          .contains("No hay más resultados.\nERROR: ¿buscar qué? /search TEXTO\nTú: /barra\n")
          .contains("Te has unido a la sala ops.\n")
          .contains("Tú: en ops\nSala1\nops (aquí)\nAhora escribes en Sala1.\n")
          .contains("conversación @leo: ", "conversación nada: ", "ERROR: ya hay conexión\n")
          .contains("Tú (a leo, privado): en secreto\n")
          .containsPattern("\n[0-9/]+ [0-9:]+ leo: hola a todos\n")
          .contains("ERROR: ¿cuántos? /history NÚMERO, hasta 1000\n")
          .containsPattern("(ERROR: no hay ninguna orden /nada: .*\n){2}ERROR: ¿a quién?")
          .contains("Has salido de la sala Sala1.\nAhora escribes en ops.\n")
          .endsWith("Hasta luego.\n");
      assertThat(leo.link().dialect()).isNotNull();
    }
  }

  @Test
  void aUserSeesTheServerComeBackAndWhatWasTypedMeanwhileIsSentOnce() throws Exception {
    MemoryLog log = new MemoryLog();
    try (RealServer first = new RealServer(0, log);
        ScriptedUser ana = ScriptedUser.at(first.address(), folder, "ana", "Sala1")) {
      ana.type("uno").sees("Tú: uno\n");
      first.stop();
      ana.sees("Sin conexión, se reintenta sola: ").type("dos", "/rooms");
      ana.sees("ERROR: no hay conexión");
      try (RealServer second = new RealServer(first.address().port(), log);
          OtherUser leo = leo(second.address(), "mientras")) {
        ana.sees("Conectado de nuevo").sees("leo: mientras\n").sees("Tú: dos\n");
        ana.type("tres").sees("Tú: tres\n");
        assertThat(leo.link().dialect()).isNotNull();
        assertThat(ana.end()).isZero();
        assertThat(ana.out()).containsOnlyOnce("Tú: uno\n").containsOnlyOnce("Tú: dos\n");
      }
    }
  }

  @Test
  void aPipeGoesOnWhereItWasWhenTheServerComesBack() throws Exception {
    MemoryLog log = new MemoryLog();
    try (RealServer first = new RealServer(0, log);
        ScriptedUser ana = ScriptedUser.pipe(first.address(), LONG, "ana", "Sala1")) {
      ana.type("uno").sees("Tú: uno\n");
      first.stop();
      ana.type("dos", "EXIT", "ops", "tres");
      try (RealServer second = new RealServer(first.address().port(), log)) {
        assertThat(ana.end()).isZero();
        assertThat(ana.out())
            .containsSubsequence(
                "Tú: uno\n", "Tú: dos\n", "sala Sala1.\n", "sala ops.\n", "Tú: tres\n")
            .endsWith("Hasta luego.\n");
        assertThat(second.address()).isEqualTo(first.address());
      }
    }
  }

  @Test
  void aPipeGivesALostServerUpAndSaysWhatWasNotSent() throws Exception {
    try (ScriptedServer server =
            new ScriptedServer(peer -> {
              enter(peer);
              while (!peer.receive().endsWith("MESSAGE dos")) {}
            });
        ScriptedUser ana =
            ScriptedUser.pipe(server.address(), Duration.ofMillis(300), "ana", "Sala1")) {
      ana.type("uno", "dos", "tres");
      assertThat(ana.end()).isEqualTo(69);
      assertThat(ana.error()).contains("conexión terminada").contains("mensajes sin mandar: ");
      assertThat(ana.out()).contains("ERROR: no se ha mandado: uno", "no se ha mandado: dos");
    }
  }

  @Test
  void aServerThatIsSilentIsGivenUpByAPipe() throws Exception {
    try (ScriptedServer server =
            new ScriptedServer(peer -> {
              enter(peer);
              peer.skipTo("(end)");
            });
        ScriptedUser ana =
            ScriptedUser.pipe(server.address(), Duration.ofMillis(300), "ana", "Sala1")) {
      ana.type("uno");
      assertThat(ana.end()).isEqualTo(75);
      assertThat(ana.error()).isEqualTo("el servidor no responde");
    }
  }

  @Test
  void aCommandWhoseAnswerGotLostIsDoneAgainAndNothingIsTakenForARoom() throws Exception {
    List<String> rooms = new CopyOnWriteArrayList<>();
    List<String> messages = new CopyOnWriteArrayList<>();
    try (ScriptedServer server =
            new ScriptedServer(
                peer -> {
                  String lost = serve(peer, line -> line.contains(" ROOM "));
                  rooms.add(lost);
                  String ref = lost.replaceFirst("[; ].*", "");
                  peer.send(ref + ";room=ops;id=1;time=5;from=leo MESSAGE antes\n");
                  peer.send("@code=shutdown BYE x\n");
                },
                peer ->
                    serve(
                        peer,
                        line -> {
                          if (line.contains(" ROOM ")) {
                            rooms.add(line);
                          } else if (line.contains(" MESSAGE ")) {
                            messages.add(line);
                          }
                          return line.equals("QUIT");
                        }));
        ScriptedUser ana = ScriptedUser.pipe(server.address(), LONG, "ana")) {
      ana.type("ops", "hola");
      assertThat(ana.end()).isZero();
      assertThat(server.outcome()).isEqualTo("played");
      assertThat(rooms).hasSize(2).allMatch(line -> line.endsWith(" ROOM ops"));
      assertThat(messages).hasSize(1).allMatch(line -> line.endsWith(" MESSAGE hola"));
      assertThat(ana.out()).contains("Te has unido a la sala ops.\n").contains("Tú: hola\n");
    }
  }

  /** Answers requests as a server does, up to the {@code last} line, and returns that. */
  private static String serve(ScriptedServer.Peer peer, Predicate<String> last) throws IOException {
    peer.welcomeWithHistory("x");
    while (true) {
      String line = peer.receive();
      if (last.test(line) || line.equals("(end)")) {
        return line;
      }
      String ref = line.replaceFirst("[; ].*", "");
      peer.send(
          ref
              + (line.contains(" JOIN ")
                  ? ";session=s OK\n"
                  : line.contains(" ROOM ")
                      ? ";room=ops;members=1;first=1;last=1 OK\n"
                      : line.contains(" MESSAGE ") ? ";room=ops;id=2;time=5 OK\n" : " OK\n"));
    }
  }

  private static void enter(ScriptedServer.Peer peer) throws IOException {
    peer.welcomeWithHistory("x");
    peer.join("ana");
    peer.enter("@ref=2;last=200", "Sala1");
  }

  @Test
  void directMessagesDontTakeTheMenuOver() throws Exception {
    try (RealServer server = new RealServer();
        OtherUser leo = leo(server.address());
        ScriptedUser ana = ScriptedUser.at(server.address(), folder, "ana")) {
      ana.sees("REFR vuelve a listarlas");
      leo.tell("ana", "psst");
      ana.sees("leo (privado): psst\n").type("Sala1").sees("Te has unido a la sala Sala1.\n");
      ana.type("hola").sees("Tú: hola\n").type("/msg leo dime").sees("Tú (a leo, privado): dime\n");
      ana.type("aquí").sees("Tú: aquí\n").type("/msg leo").sees("Ahora escribes solo a leo");
      ana.type("solos").sees("Tú (a leo, privado): solos\n");
      leo.say(RoomName.FIRST, "alguien?");
      ana.sees("[Sala1] leo: alguien?\n").type("/leave").sees("Ahora escribes en Sala1.\n");
      leo.say(RoomName.FIRST, "oye, Ana: ven");
      ana.sees("(!) leo: oye, Ana: ven\n").type("EXIT").sees("Has salido de la sala Sala1.\n");
      leo.tell("ana", "adiós");
      ana.sees("leo (privado): adiós\n").type("Sala1").type("QUIT");
      assertThat(ana.end()).isZero();
    }
  }

  @Test
  void historyIsCountedAndReadWhenItIsWanted() throws Exception {
    String[] messages = IntStream.rangeClosed(1, 450).mapToObj(i -> "m" + i).toArray(String[]::new);
    try (RealServer server = new RealServer();
        OtherUser leo = leo(server.address(), messages);
        ScriptedUser witness =
            ScriptedUser.at(server.address(), folder.resolve("w"), "bea", "Sala1")) {
      witness.type("/history 1").sees("leo: m450\n");
      ScriptedUser ana = ScriptedUser.at(server.address(), folder, "ana", "Sala1");
      ana.sees("200 mensajes anteriores: /history los lee\n");
      assertThat(ana.out()).doesNotContain("leo: m");
      ana.type("/history 2").sees("leo: m450\n");
      assertThat(ana.out()).contains("leo: m449\n").doesNotContain("leo: m448\n");
      ana.type("/history 400").sees("leo: m51\n");
      assertThat(ana.out()).doesNotContain("leo: m50\n");
      leo.say(RoomName.FIRST, "ahora");
      ana.sees("\nleo: ahora\n").type("QUIT");
      assertThat(ana.end()).isZero();
    }
  }

  @Test
  void editsDeletionsAndReactionsArePrintedAsText() throws Exception {
    try (ScriptedServer server =
            new ScriptedServer(peer -> {
              enter(peer);
              peer.send("@room=Sala1;id=1;time=5;from=leo MESSAGE hoal\\na todos\n");
              peer.send("@room=Sala1;id=2;time=5;from=leo;reply=1 MESSAGE eso\n");
              peer.send("@room=Sala1;id=3;time=6;from=leo;of=1 EDIT hola\\na todos\n");
              peer.send("@room=Sala1;id=4;time=7;from=eva;of=1 REACT 👍\n");
              peer.send("@room=Sala1;id=5;time=7;from=eva;of=1;back=1 REACT 👍\n");
              peer.send("@room=Sala1;id=6;time=8;from=leo;of=2 DELETE\n");
              peer.skipTo("(end)");
            });
        ScriptedUser ana = ScriptedUser.at(server.address(), folder, "ana", "Sala1")) {
      ana.sees(
          """
          leo: hoal
          leo: a todos
          leo (responde a leo: «hoal»): eso
          leo corrige: hola
          leo corrige: a todos
          eva 👍 → «hola»
          eva quita 👍 → «hola»
          leo borra: «eso»
          """);
    }
  }

  @Test
  void whatTheNextLineEditsOrRepliesToIsPrintedBefore() throws Exception {
    try (RealServer server = new RealServer();
        OtherUser leo = leo(server.address());
        ScriptedUser ana = ScriptedUser.at(server.address(), folder, "ana", "Sala1")) {
      ana.sees("Te has unido");
      leo.say(RoomName.FIRST, "qué tal?");
      ana.sees("leo: qué tal?\n").type("bein", "/edit");
      ana.sees("Tú: bein\nCorriges «bein»: la línea siguiente es su nuevo texto");
      ana.type("bien").sees("Tú corrige: bien\n").type("/reply");
      ana.sees("Respondes a «qué tal?»: la línea siguiente es la respuesta");
      ana.type("", "ya lo dije").sees("Dejado: la línea siguiente es un mensaje nuevo.\n");
      ana.sees("\nTú: ya lo dije\n").type("/copy").sees("no se ha copiado nada");
    }
  }

  @Test
  void whateverOthersSayNoEscapeSequenceIsEverPrinted() throws Exception {
    Random random = new Random(7);
    List<String> hostile =
        IntStream.range(0, 200)
            .mapToObj(i ->
                random
                    .ints(20, 0, 4)
                    .mapToObj(kind ->
                        switch (kind) {
                          case 0 -> Character.toString(random.nextInt(32));
                          case 1 -> Character.toString(0x80 + random.nextInt(32));
                          case 2 -> "\u001b[31m";
                          default -> "\u202eana";
                        })
                    .collect(Collectors.joining()))
            .toList();
    try (RealServer server = new RealServer();
        OtherUser leo = leo(server.address());
        ScriptedUser ana = ScriptedUser.at(server.address(), folder, "ana", "Sala1")) {
      ana.sees("Te has unido");
      hostile.forEach(text -> leo.say(RoomName.FIRST, text));
      hostile.forEach(text -> leo.link().send(new Request.SetTopic(RoomName.FIRST, text)));
      leo.tell("ana", "\u001b]0;x\u0007");
      leo.say(RoomName.FIRST, "fin");
      ana.sees("leo: fin\n").type("/history 300", "/search-all ana", "/members", "/topic", "hecho");
      ana.sees("Tú: hecho\n");
      assertThat(ana.out().chars().filter(c -> c < 32 && c != '\n' || c >= 0x7f && c < 0xa0))
          .isEmpty();
      assertThat(ana.out()).doesNotContain("\u202e");
    }
  }

  @Test
  void whatAUserCouldNotSendWaitsForTheNextStart() throws Exception {
    RealServer server = new RealServer();
    ServerAddress address = server.address();
    try (ScriptedUser ana = ScriptedUser.at(address, folder, "ana", "Sala1")) {
      ana.sees("Te has unido");
      server.stop();
      ana.sees("Sin conexión").type("hasta luego");
      assertThat(ana.end()).isZero();
    }
    try (RealServer back = new RealServer(address.port());
        ScriptedUser ana = ScriptedUser.at(back.address(), folder, "ana", "Sala1")) {
      ana.sees("Tú: hasta luego\n");
      await().untilAsserted(() -> assertThat(ana.out()).contains("Te has unido"));
    }
  }
}

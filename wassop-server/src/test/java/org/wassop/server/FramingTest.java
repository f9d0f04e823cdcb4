package org.wassop.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Nothing depends on how the bytes of a line arrive. */
class FramingTest {
  @AutoClose private final TestServer server = TestServer.start();

  @Test
  void bytesMayComeOneAtATime() {
    try (TestClient ana = server.classic("ana", "Sala1");
        TestClient luis = server.connect()) {
      for (byte b : "JOIN luis\nROOM Sala1\nMESSAGE qué tal 👍\n".getBytes(UTF_8)) {
        luis.sendBytes(b);
      }
      luis.expect("OK", "Te has unido a la sala Sala1.");
      ana.expect("luis se ha unido a la sala.", "luis: qué tal 👍");
    }
  }

  @Test
  void manyCommandsMayComeInOneSegment() {
    try (TestClient ana = server.classic("ana", "Sala1");
        TestClient luis = server.connect()) {
      luis.send("JOIN luis", "ROOM Sala1", "MESSAGE uno", "MESSAGE dos", "EXIT", "QUIT");
      luis.expect("OK", "Te has unido a la sala Sala1.", "Has salido de la sala Sala1.");
      luis.expectEnd();
      ana.expect("luis se ha unido a la sala.", "luis: uno", "luis: dos");
      ana.expect("luis ha salido de la sala.");
    }
  }

  @Test
  void aCharacterMayBeCutInTwo() {
    try (TestClient ana = server.classic("ana", "Sala1");
        TestClient luis = server.classic("luis", "Sala1")) {
      ana.expect("luis se ha unido a la sala.");
      byte[] line = "MESSAGE a👍b\n".getBytes(UTF_8);
      int middle = "MESSAGE a".length() + 2;
      luis.sendBytes(Arrays.copyOf(line, middle));
      ana.readPending();
      luis.sendBytes(Arrays.copyOfRange(line, middle, line.length));
      ana.expect("luis: a👍b");
    }
  }

  @Test
  void aCarriageReturnBeforeTheEndIsDropped() {
    try (TestClient ana = server.classic("ana", "Sala1");
        TestClient luis = server.connect()) {
      luis.sendBytes("JOIN luis\r\nROOM Sala1\r\nMESSAGE hola\r\n".getBytes(UTF_8));
      luis.expect("OK", "Te has unido a la sala Sala1.");
      ana.expect("luis se ha unido a la sala.", "luis: hola");
    }
    try (TestClient bot = server.wassop2("bot")) {
      bot.sendBytes("@ref=1 PING x\r\n".getBytes(UTF_8)).expect("@ref=1 PONG x");
    }
  }

  @Test
  void aLineThatIsNotUtf8IsRefusedAlone() {
    try (TestClient ana = server.classic("ana", "Sala1");
        TestClient luis = server.classic("luis", "Sala1")) {
      ana.expect("luis se ha unido a la sala.");
      luis.sendBytes(
          "MESSAGE ma\u00f1ana\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
      luis.expect("ERROR: La línea no es UTF-8");
      luis.send("MESSAGE mañana");
      ana.expect("luis: mañana");
    }
  }

  @Test
  void aClassicClientThatEndsItsInputGetsAllItsAnswers() {
    try (TestClient ana = server.classic("ana", "Sala1");
        TestClient nc = server.connect()) {
      nc.send("JOIN luis", "LIST_ROOMS", "ROOM Sala1", "MESSAGE").endInput();
      assertThat(nc.readAll())
          .isEqualTo(
              """
              OK
              Salas disponibles:
              Sala1 (1)
              Te has unido a la sala Sala1.
              ERROR: Falta el texto: MESSAGE texto
              """);
      ana.expect("luis se ha unido a la sala.", "luis ha salido del chat.");
    }
  }

  @Test
  void inClassicTheLastLineMayLackItsEnd() {
    try (TestClient ana = server.classic("ana", "Sala1");
        TestClient nc = server.classic("luis", "Sala1")) {
      nc.sendBytes("MESSAGE adiós".getBytes(UTF_8)).endInput();
      ana.expect("luis se ha unido a la sala.", "luis: adiós", "luis ha salido del chat.");
      nc.expectEnd();
    }
  }

  @Test
  void inWassop2ALastLineWithoutItsEndWasCutShortAndDoesNothing() {
    try (TestClient ana = server.classic("ana", "Sala1");
        TestClient bot = server.wassop2("bot", "Sala1", 2)) {
      bot.sendBytes("@room=Sala1 MESSAGE borra todo menos".getBytes(UTF_8)).endInput();
      ana.expect("bot se ha unido a la sala.", "bot ha salido del chat.");
      bot.expectEnd();
    }
  }
}

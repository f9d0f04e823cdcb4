package org.wassop.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Limits;

/** The limit for the length of a line, and what happens to a longer one. */
class LineLimitTest {
  private static final String TOO_LONG = "ERROR: Línea demasiado larga";

  @AutoClose private final TestServer server = TestServer.start();

  @Test
  void beforeJoinALineOfExactlyTheLimitIsRead() {
    try (TestClient client = server.connect()) {
      client.send("X".repeat(Limits.LINE_BYTES_BEFORE_JOIN));
      client.expectMatch("ERROR: Comando desconocido: .*");
      client.sendBytes((" ".repeat(1024 - 8) + "JOIN ana\r\n").getBytes(UTF_8)).expect("OK");
    }
  }

  @Test
  void beforeJoinALineOverTheLimitEndsTheConnection() {
    try (TestClient client = server.connect()) {
      client.send("X".repeat(Limits.LINE_BYTES_BEFORE_JOIN + 1)).expect(TOO_LONG).expectEnd();
    }
  }

  @Test
  void afterJoinALineOfExactlyTheLimitIsRead() {
    try (TestClient ana = server.classic("ana", "Sala1");
        TestClient luis = server.classic("luis", "Sala1")) {
      ana.expect("luis se ha unido a la sala.");
      String text = "x".repeat(Limits.LINE_BYTES - "MESSAGE ".length());
      luis.send("MESSAGE " + text);
      ana.expect("luis: " + text);
    }
  }

  @Test
  void afterJoinALineOverTheLimitEndsTheConnectionAndTheOthersAreTold() {
    try (TestClient ana = server.classic("ana", "Sala1");
        TestClient luis = server.classic("luis", "Sala1")) {
      luis.send("MESSAGE " + "x".repeat(Limits.LINE_BYTES - "MESSAGE ".length() + 1));
      luis.expect(TOO_LONG).expectEnd();
      ana.expect("luis se ha unido a la sala.", "luis ha salido del chat.");
    }
  }

  @Test
  void aLongLineRightBehindJoinInTheSameSegmentMayBeLong() {
    try (TestClient client = server.connect()) {
      client.send("JOIN ana", "ROOM Sala1", "MESSAGE " + "x".repeat(5_000));
      client.expect("OK", "Te has unido a la sala Sala1.");
      assertThat(client.readPending()).isEmpty();
    }
  }

  @Test
  void aMegabyteWithoutAnEndGetsItsErrorAndDisturbsNobody() {
    byte[] endless = new byte[1024 * 1024];
    Arrays.fill(endless, (byte) 'x');
    try (TestClient ana = server.classic("ana", "Sala1");
        TestClient luis = server.classic("luis", "Sala1");
        TestClient eva = server.classic("eva", "Sala1")) {
      ana.expect("luis se ha unido a la sala.", "eva se ha unido a la sala.");
      luis.sendBytes(endless).expect("eva se ha unido a la sala.", TOO_LONG).expectEnd();
      ana.expect("luis ha salido del chat.").send("MESSAGE ¿seguís ahí?");
      eva.expect("luis ha salido del chat.", "ana: ¿seguís ahí?");
    }
  }

  @Test
  void inWassop2TheErrorHasItsCodeAndByeFollows() {
    try (TestClient bot = server.wassop2("bot")) {
      bot.send("@ref=1;room=Sala1 MESSAGE " + "x".repeat(Limits.LINE_BYTES));
      bot.expect("@code=too-long ERROR The line is too long");
      bot.expect("@code=too-long BYE Closed: a line was too long").expectEnd();
    }
  }
}

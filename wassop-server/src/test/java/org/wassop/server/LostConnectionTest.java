package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * A client whose connection is lost leaves its rooms, its name is free, and the others are told.
 */
class LostConnectionTest {
  private static void assertLostBy(Consumer<TestClient> loss) {
    try (TestServer server = TestServer.start();
        TestClient ana = server.classic("ana", "Sala1");
        TestClient bot = server.wassop2("bot", "Sala1", 2)) {
      ana.expect("bot se ha unido a la sala.");
      TestClient luis = server.classic("luis", "Sala1");
      ana.expect("luis se ha unido a la sala.");
      bot.expect("@room=Sala1;user=luis ENTERED");

      loss.accept(luis);

      ana.expect("luis ha salido del chat.");
      bot.expect("@room=Sala1;user=luis;reason=lost LEFT");
      ana.sendAndExpect("LIST_ROOMS", "Salas disponibles:", "Sala1 (2)");
      try (TestClient next = server.classic("other")) {
        assertThat(next.readPending()).isEmpty();
        // The others are told a moment before the name is free.
        server.joinWhenPossible("luis").close();
      }
    }
  }

  @Test
  void byAReset() {
    assertLostBy(TestClient::reset);
  }

  @Test
  void byTheEndOfItsInput() {
    assertLostBy(TestClient::endInput);
  }

  @Test
  void byAResetInTheMiddleOfALine() {
    assertLostBy(luis -> {
      luis.sendBytes((byte) 'M', (byte) 'E');
      luis.reset();
    });
  }

  @Test
  void aSilentWassop2ClientIsPingedOnceAndThenDisconnected() {
    try (TestServer server = TestServer.start(TestLimits.withPingInterval(Duration.ofMillis(300)));
        TestClient ana = server.classic("ana", "Sala1");
        TestClient bot = server.wassop2("bot")) {
      bot.send("@ref=r ROOM Sala1");
      ana.expect("bot se ha unido a la sala.");
      bot.expect("@ref=r;room=Sala1;members=2;first=1;last=0;read=0 OK", "PING wassop");
      bot.expect("@code=timeout BYE Closed: silent for too long").expectEnd();
      ana.expect("bot ha salido del chat.");
      ana.sendAndExpect("LIST_ROOMS", "Salas disponibles:", "Sala1 (1)");
    }
  }

  @Test
  void aWassop2ClientThatAnswersStays() {
    try (TestServer server =
            TestServer.start(TestLimits.withPingInterval(Duration.ofMillis(1_500)));
        TestClient bot = server.wassop2("bot")) {
      bot.expect("PING wassop").send("PONG wassop");
      bot.expect("PING wassop").send("@ref=9 PING yo").expect("@ref=9 PONG yo");
      bot.expect("PING wassop").send("PONG wassop");
      bot.sendAndExpect("@ref=1 LIST_ROOMS", "@ref=1;members=0 ROOM Sala1", "@ref=1 OK");
    }
  }
}

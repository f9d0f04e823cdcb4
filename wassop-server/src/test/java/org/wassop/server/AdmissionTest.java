package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The server limits how many clients are connected, and how long one may stay without a name. */
class AdmissionTest {
  private static final String TIMEOUT = "ERROR: Conexión cerrada: demasiado tiempo sin señales";

  @Test
  void oneClientTooManyIsToldAndClosedAndTheOthersStay() {
    try (TestServer server = TestServer.withMaxConnections(2);
        TestClient ana = server.classic("ana", "Sala1");
        TestClient luis = server.classic("luis", "Sala1")) {
      ana.expect("luis se ha unido a la sala.");
      for (int i = 0; i < 5; i++) {
        try (TestClient tooMany = server.connect()) {
          tooMany.send("JOIN eva");
          tooMany.expect("ERROR: El servidor está lleno: prueba más tarde").expectEnd();
        }
      }
      luis.send("MESSAGE solos");
      ana.expect("luis: solos");
    }
  }

  @Test
  void aPlaceIsFreeAgainHoweverItsClientLeft() {
    try (TestServer server = TestServer.withMaxConnections(1)) {
      server.classic("ana").send("QUIT").expectEnd();
      server.joinWhenPossible("ana").reset();
      server.joinWhenPossible("ana").endInput().expectEnd();
      server.joinWhenPossible("ana").send("x".repeat(20_000)).close();
      server.joinWhenPossible("ana").close();
    }
  }

  @Test
  void whoNeverSaysAWordIsClosedWithAReason() {
    try (TestServer server = TestServer.start(TestLimits.withJoinDeadline(Duration.ofMillis(300)));
        TestClient silent = server.connect()) {
      silent.expect(TIMEOUT).expectEnd();
    }
  }

  @Test
  void whoSendsALineNowAndThenButNoNameIsClosedToo() {
    try (TestServer server = TestServer.start(TestLimits.withJoinDeadline(Duration.ofSeconds(1)));
        TestClient client = server.connect()) {
      assertThat(sendUntilClosed(client, "FOO\n")).endsWith(TIMEOUT + "\n");
    }
  }

  @Test
  void whoSendsAByteNowAndThenOfALineThatNeverEndsIsClosedToo() {
    try (TestServer server = TestServer.start(TestLimits.withJoinDeadline(Duration.ofSeconds(1)));
        TestClient client = server.connect()) {
      assertThat(sendUntilClosed(client, "x")).isEqualTo(TIMEOUT + "\n");
    }
  }

  /** Sends {@code bytes} ten times a second until the connection ends; returns what was read. */
  private static String sendUntilClosed(TestClient client, String bytes) {
    CompletableFuture<String> received = client.readAllAsync();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          try {
            client.sendBytes(bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8));
          } catch (UncheckedIOException e) {
            // The server has closed the connection, as expected.
          }
          return received.isDone();
        });
    return received.join();
  }

  @Test
  void whoHasANameMaySaySoLate() {
    try (TestServer server = TestServer.start(TestLimits.withJoinDeadline(Duration.ofMillis(700)));
        TestClient ana = server.classic("ana", "Sala1");
        TestClient silent = server.connect()) {
      silent.expect(TIMEOUT).expectEnd();
      ana.sendAndExpect("EXIT", "Has salido de la sala Sala1.");
    }
  }
}

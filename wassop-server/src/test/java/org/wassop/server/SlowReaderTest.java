package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.server.connection.ConnectionLimits;

/** Who doesn't read harms nobody else, and is cut off with a reason. */
class SlowReaderTest {
  private static final String TEXT = "x".repeat(15_000);
  private static final String LAST = "ERROR: Conexión cerrada: lees demasiado despacio";

  /** More than the socket buffers of both sides take. */
  private static final int MANY = 4_000;

  private static final ConnectionLimits SMALL_OUTBOX =
      new ConnectionLimits(
          256 * 1024, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofSeconds(20));

  /** {@code eva} talks and {@code ana} hears all of it, until {@code slow} has been cut off. */
  private static void talkUntilCutOff(TestClient eva, TestClient ana) {
    for (int i = 0; i < MANY; i++) {
      eva.send("MESSAGE " + TEXT);
      String line = ana.readLine();
      if (line.equals("lento ha salido del chat.")) {
        ana.expect("eva: " + TEXT);
        return;
      }
      assertThat(line).isEqualTo("eva: " + TEXT);
    }
    throw new AssertionError("the slow reader was never cut off");
  }

  @Test
  void aReaderThatStopsDelaysNobodyAndEndsWithWholeLinesAndTheReason() {
    try (TestServer server = TestServer.start(SMALL_OUTBOX);
        TestClient slow = TestClient.to(server.port(), 4096);
        TestClient ana = server.classic("ana", "Sala1")) {
      slow.asks("JOIN lento", "OK").asks("ROOM Sala1", "Te has unido a la sala Sala1.");
      TestClient eva = server.classic("eva", "Sala1");
      ana.expect("lento se ha unido a la sala.", "eva se ha unido a la sala.");
      talkUntilCutOff(eva, ana);

      assertThatLinesAreWhole(slow.readAll());
      eva.close();
    }
  }

  @Test
  void whatTheSlowReaderWentOnSendingDoesNotCostItTheReason() {
    try (TestServer server = TestServer.start(SMALL_OUTBOX);
        TestClient slow = TestClient.to(server.port(), 4096);
        TestClient ana = server.classic("ana", "Sala1")) {
      slow.asks("JOIN lento", "OK").asks("ROOM Sala1", "Te has unido a la sala Sala1.");
      TestClient eva = server.classic("eva", "Sala1");
      ana.expect("lento se ha unido a la sala.", "eva se ha unido a la sala.");
      talkUntilCutOff(eva, ana);

      Thread.startVirtualThread(() -> talkOn(slow));
      assertThatLinesAreWhole(slow.readAll());
      eva.send("MESSAGE fin");
      ana.expect("eva: fin");
      eva.close();
    }
  }

  /** Less than the server reads and throws away, more than the sockets' buffers take. */
  private static void talkOn(TestClient client) {
    try {
      for (int i = 0; i < 400; i++) {
        client.send("MESSAGE " + TEXT);
      }
    } catch (UncheckedIOException e) {
      // The server has closed.
    }
  }

  private static void assertThatLinesAreWhole(String all) {
    assertThat(all).endsWith("\n");
    List<String> lines = all.lines().toList();
    assertThat(lines.getFirst()).isEqualTo("eva se ha unido a la sala.");
    assertThat(lines.subList(1, lines.size() - 1)).isNotEmpty().allMatch(("eva: " + TEXT)::equals);
    assertThat(lines.getLast()).isEqualTo(LAST);
  }

  @Test
  void aSlowWassop2ReaderIsToldWithACode() {
    try (TestServer server = TestServer.start(SMALL_OUTBOX);
        TestClient slow = TestClient.to(server.port(), 4096);
        TestClient ana = server.classic("ana", "Sala1")) {
      slow.send("HELLO wassop/2").expectMatch(".* HELLO wassop/2");
      slow.asks("@ref=1 JOIN lento", "@ref=1 OK");
      slow.asks("@ref=2 ROOM Sala1", "@ref=2;room=Sala1;members=2 OK");
      TestClient eva = server.classic("eva", "Sala1");
      ana.expect("lento se ha unido a la sala.", "eva se ha unido a la sala.");
      talkUntilCutOff(eva, ana);

      assertThat(slow.readAll()).endsWith("\n@code=too-slow BYE Closed: you read too slowly\n");
      eva.close();
    }
  }

  @Test
  void theNameOfASlowReaderIsFreeWhileItsLastWordsWait() {
    try (TestServer server = TestServer.start(SMALL_OUTBOX);
        TestClient slow = TestClient.to(server.port(), 4096);
        TestClient ana = server.classic("ana", "Sala1")) {
      slow.asks("JOIN lento", "OK").asks("ROOM Sala1", "Te has unido a la sala Sala1.");
      TestClient eva = server.classic("eva", "Sala1");
      ana.expect("lento se ha unido a la sala.", "eva se ha unido a la sala.");
      talkUntilCutOff(eva, ana);

      await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> {
            try (TestClient again = server.connect().send("JOIN lento")) {
              return again.readLine().equals("OK");
            }
          });
      eva.close();
    }
  }
}

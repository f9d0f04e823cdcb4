package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wassop.server.connection.ConnectionLimits;
import org.wassop.server.outbox.Outbox;

/** A server that stops delivers all messages, tells every client, and takes 5 s at most. */
class StopTest {
  private static final String CLASSIC_BYE = "El servidor se está cerrando.\n";
  private static final String WASSOP2_BYE = "@code=shutdown BYE The server is shutting down\n";
  private static final String TEXT = "x".repeat(15_000);

  private static final ConnectionLimits LARGE_OUTBOX =
      TestLimits.withOutbox(Outbox.Bounds.of(256 * 1024 * 1024));

  @Test
  void whatWasSaidArrivesThenEveryoneIsToldAndNobodySeemsToLeave() {
    TestServer server = TestServer.start();
    TestClient ana = server.classic("ana", "Sala1");
    TestClient luis = server.classic("luis", "Sala1");
    TestClient bot = server.wassop2("bot", "Sala1", 3);
    TestClient nameless = server.connect();
    ana.expect("luis se ha unido a la sala.", "bot se ha unido a la sala.");
    luis.expect("bot se ha unido a la sala.");
    StringBuilder sent = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      luis.send("MESSAGE " + i);
      sent.append("luis: ").append(i).append('\n');
    }
    assertThat(luis.readPending()).isEmpty();
    assertThat(nameless.readPending()).isEmpty();

    CompletableFuture<String> receivedByAna = ana.readAllAsync();
    assertThat(server.stop()).isTrue();

    assertThat(receivedByAna.join()).isEqualTo(sent + CLASSIC_BYE);
    assertThat(luis.readAll()).isEqualTo(CLASSIC_BYE);
    assertThat(nameless.readAll()).isEqualTo(CLASSIC_BYE);
    assertThat(bot.readAll()).endsWith(";from=luis MESSAGE 499\n" + WASSOP2_BYE);
  }

  @Test
  @Timeout(120)
  void whoTalksOnDuringTheStopStillGetsWholeLinesAndTheReason() throws InterruptedException {
    TestServer server = TestServer.start();
    Semaphore window = new Semaphore(64);
    CountDownLatch talking = new CountDownLatch(300);
    List<CompletableFuture<String>> received = new ArrayList<>();
    TestClient witness = server.classic("witness", "Sala1");
    for (int i = 0; i < 8; i++) {
      TestClient client = server.classic("c" + i, "Sala1");
      received.add(client.readAllAsync());
      Thread.startVirtualThread(() -> talkWhileConnected(client, window));
    }
    Thread.startVirtualThread(() -> {
      // Each line that is read lets another be sent, so that no client falls behind.
      for (String line = ""; !CLASSIC_BYE.equals(line + "\n"); line = witness.readLine()) {
        window.release();
        talking.countDown();
      }
    });
    talking.await();

    assertThat(server.stop()).isTrue();

    for (CompletableFuture<String> all : received) {
      assertThat(all.join()).endsWith("\n" + CLASSIC_BYE);
      assertThat(all.join().lines().filter(line -> !line.endsWith(" se ha unido a la sala.")))
          .allMatch(line -> line.matches("c\\d: x{2000}|El servidor se está cerrando\\."));
    }
  }

  private static void talkWhileConnected(TestClient client, Semaphore window) {
    try {
      for (int i = 0; i < 100_000; i++) {
        window.acquireUninterruptibly();
        client.send("MESSAGE " + "x".repeat(2_000));
      }
    } catch (UncheckedIOException e) {
      // The server has closed the connection.
    }
  }

  @Test
  void whoDoesNotReadIsCutOffWithinFiveSecondsAndTheStopWasNotGraceful() {
    TestServer server = TestServer.start(LARGE_OUTBOX);
    TestClient slow = server.connectWithSmallBuffer().joinClassic("lento").enterClassic("Sala1");
    TestClient ana = server.classic("ana", "Sala1");
    for (int i = 0; i < 1_000; i++) {
      ana.send("MESSAGE " + TEXT);
    }
    assertThat(ana.readPending()).isEmpty();

    long start = System.nanoTime();
    assertThat(server.stop()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

    assertThat(server.stop()).as("a second stop knows how the first went").isFalse();
    assertThat(ana.readAll()).isEqualTo(CLASSIC_BYE);
    slow.close();
  }

  @Test
  void aClientThatReadsButNeverClosesDoesNotMakeTheStopWait() {
    TestServer server = TestServer.start();
    TestClient stays = server.classic("ana", "Sala1");
    assertThat(server.stop()).isTrue();
    assertThat(stays.readAll()).isEqualTo(CLASSIC_BYE);
  }

  @Test
  void aSecondStopIsHarmlessAndNobodyGetsInAnyMore() {
    TestServer server = TestServer.start();
    CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(server::stop);
    CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(server::stop);
    assertThat(one.join()).isTrue();
    assertThat(other.join()).isTrue();
    assertThat(server.stop()).isTrue();
    assertThatThrownBy(server::connect).hasCauseInstanceOf(ConnectException.class);
  }
}

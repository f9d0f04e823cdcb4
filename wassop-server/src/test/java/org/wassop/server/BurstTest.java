package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.protocol.Limits;
import org.wassop.server.connection.ConnectionLimits.RateLimit;

/** Nobody who reads is cut off, however much comes at once. */
class BurstTest {
  private static final int VICTIMS = 5;
  private static final int MESSAGES = 400;

  /** A name of 128 bytes, which the classic dialect repeats on each line. */
  private static final String LONG_NAME = "𐐨".repeat(Limits.NAME_CODE_POINTS);

  private static final String ENTERED = " se ha unido a la sala.";

  @Test
  void aBurstOfMessagesOfManyLinesCutsOffNobodyWhoReads(@TempDir Path folder) throws Exception {
    try (FileHistory history = FileHistory.in(folder);
        TestServer server = TestServer.withHistory(TestServer.LIMITS, history.log())) {
      List<TestClient> victims = new ArrayList<>();
      for (int i = 0; i < VICTIMS; i++) {
        TestClient victim = server.classic("v" + i, "Sala1");
        for (TestClient other : victims) {
          other.expect("v" + i + ENTERED);
        }
        victims.add(victim);
      }
      TestClient sender = server.wassop2(LONG_NAME, "Sala1", VICTIMS + 1);
      for (TestClient victim : victims) {
        victim.expect(LONG_NAME + ENTERED);
      }
      List<CompletableFuture<String>> received =
          victims.stream().map(TestClient::readAllAsync).toList();

      sender.send(burst());
      for (int id = 1; id <= MESSAGES; id++) {
        sender.expectMatch("@ref=" + id + ";room=Sala1;id=" + id + ";time=\\d+ OK");
      }
      // Only now does the first victim leave, so that each gets all messages before.
      victims.forEach(TestClient::endInput);

      String lines = expectedLines();
      for (CompletableFuture<String> all : received) {
        assertThat(all.get().startsWith(lines)).as("every line in its order").isTrue();
        assertThat(all.get().substring(lines.length()).lines())
            .allMatch(line -> line.endsWith(" ha salido del chat."));
      }
    }
  }

  private static String[] burst() {
    String[] requests = new String[MESSAGES];
    for (int id = 1; id <= MESSAGES; id++) {
      String[] lines = new String[Limits.MESSAGE_LINES];
      Arrays.fill(lines, letter(id));
      requests[id - 1] = "@ref=" + id + ";room=Sala1 MESSAGE " + String.join("\\n", lines);
    }
    return requests;
  }

  private static String expectedLines() {
    StringBuilder lines = new StringBuilder();
    for (int id = 1; id <= MESSAGES; id++) {
      lines.append((LONG_NAME + ": " + letter(id) + "\n").repeat(Limits.MESSAGE_LINES));
    }
    return lines.toString();
  }

  /** Returns the letter of the message {@code id}, which tells it from its neighbours. */
  private static String letter(int id) {
    return Character.toString('a' + id % 26);
  }

  @Test
  void aMessageCountsAsManyRequestsAsItHasLines() {
    RateLimit hundredPerSecond = new RateLimit(1, 100);
    try (TestServer server = TestServer.start(TestServer.LIMITS.withRateLimit(hundredPerSecond));
        TestClient ana = server.wassop2("ana", "Sala1", 1)) {
      long start = System.nanoTime();
      ana.send("@ref=1;room=Sala1 MESSAGE " + "a\\n".repeat(50) + "a");
      ana.expectMatch("@ref=1;.* OK");
      ana.readPending();

      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertThat(took).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }
  }
}

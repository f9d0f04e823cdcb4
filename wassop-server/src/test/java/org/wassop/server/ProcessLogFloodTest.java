package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neither a log that nobody reads nor a flood of clients does harm. */
class ProcessLogFloodTest {
  private static final int CLIENTS = 1_000;

  @Test
  void aLogThatNobodyReadsHoldsUpNoClientAndNoStop() {
    try (ServerProcess server = ServerProcess.withUnreadErrors("--port=0", "--history=off")) {
      for (int i = 0; i < CLIENTS; i++) {
        try (TestClient client = server.connect()) {
          client.joinClassic("user" + i);
        }
      }
      long start = System.nanoTime();
      server.signal("TERM");
      assertThat(server.exitCode()).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, Connected from, 'Connections not logged, since there were too many at once: '",
    "es, Conexión desde, 'Conexiones sin registrar, por ser demasiadas a la vez: '"
  })
  void connectionsBeyondTheLimitAreCountedNotLogged(String lang, String connected, String told) {
    try (ServerProcess server = ServerProcess.start("--port=0", "--history=off", "--lang", lang)) {
      for (int i = 0; i < CLIENTS; i++) {
        try (TestClient client = server.connect()) {
          client.readPending();
        }
      }
      server.stop();
      long logged = server.errors().lines().filter(line -> line.contains(connected)).count();
      long counted =
          server
              .errors()
              .lines()
              .filter(line -> line.contains(told))
              .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(told) + told.length())))
              .sum();
      assertThat(counted).isPositive();
      assertThat(logged + counted).isEqualTo(CLIENTS);
    }
  }
}

package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.wassop.server.outbox.Outbox;

/**
 * A server with a small outbox, and three classic clients in its room Sala1, in this order: ana,
 * who reads everything, lento, who reads nothing, and eva, who writes.
 */
final class SlowReaderFixture implements AutoCloseable {
  /** The text of each of eva's messages. */
  static final String TEXT = "x".repeat(15_000);

  /** More messages than the socket buffers of both sides take. */
  private static final int MANY = 4_000;

  private final TestServer server =
      TestServer.start(TestLimits.withOutbox(Outbox.Bounds.of(256 * 1024), Duration.ofSeconds(20)));
  private final TestClient ana = server.classic("ana", "Sala1");
  private final TestClient slow =
      server.connectWithSmallBuffer().joinClassic("lento").enterClassic("Sala1");
  private final TestClient eva = server.classic("eva", "Sala1");

  SlowReaderFixture() {
    ana.expect("lento se ha unido a la sala.", "eva se ha unido a la sala.");
  }

  TestServer server() {
    return server;
  }

  TestClient ana() {
    return ana;
  }

  TestClient eva() {
    return eva;
  }

  /** The client lento. */
  TestClient slow() {
    return slow;
  }

  /** Lets eva write, and ana read each message, until the server has cut lento off. */
  void writeUntilCutOff() {
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

  @Override
  public void close() {
    server.close();
  }
}

package org.wassop.server;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** A bug costs one batch of messages, never the room. */
class RoomFaultTest {
  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void aRoomOutlivesAFaultWhileItDelivers() {
    AtomicBoolean faulty = new AtomicBoolean();
    try (TestServer server =
            TestServer.withClock(() -> {
              if (faulty.getAndSet(false)) {
                throw new IllegalStateException("a fault, made by this test");
              }
              return Instant.ofEpochMilli(TestServer.TIME);
            });
        TestClient ana = server.classic("ana", "Sala1");
        TestClient luis = server.classic("luis", "Sala1")) {
      ana.expect("luis se ha unido a la sala.");
      faulty.set(true);
      luis.send("MESSAGE esto se pierde");
      org.awaitility.Awaitility.await().until(() -> !faulty.get());
      luis.send("MESSAGE esto no");
      ana.expect("luis: esto no");
      luis.sendAndExpect("EXIT", "Has salido de la sala Sala1.");
      ana.expect("luis ha salido de la sala.");
    }
  }
}

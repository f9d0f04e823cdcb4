package org.wassop.server.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What an outbox refuses depends on what waits in it, not on the size of what comes. */
class OutboxTest {
  private static final Chunk LONG = Chunk.of("x".repeat(5_000) + "\n");
  private static final String BYE = "BYE\n";

  private final AtomicInteger overflows = new AtomicInteger();
  private final Outbox outbox =
      new Outbox(new Outbox.Bounds(500, 1_000), () -> Chunk.of(BYE), overflows::incrementAndGet);

  @Test
  void aChunkOfAnySizeFitsIntoAnEmptyOutbox() {
    for (int i = 0; i < 3; i++) {
      outbox.add(LONG);
      assertThat(taken()).isEqualTo(text(LONG));
    }
    assertThat(overflows).hasValue(0);
  }

  @Test
  void aLongChunkFitsWhileLessThanTheBoundWaits() {
    Chunk almostFull = Chunk.of("y".repeat(999));
    outbox.add(almostFull);
    outbox.add(LONG);

    assertThat(overflows).hasValue(0);
    assertThat(taken()).isEqualTo(text(almostFull) + text(LONG));
  }

  @Test
  void whoLetsTheBoundWaitGetsTheFarewellAndNothingMore() {
    outbox.add(Chunk.of("y".repeat(1_000)));
    outbox.add(Chunk.of("z"));
    outbox.add(Chunk.of("z"));

    assertThat(overflows).hasValue(1);
    assertThat(taken()).isEqualTo(BYE);
    assertThat(outbox.take()).isNull();
  }

  @Test
  void whatWaitsIsNeverMoreThanTheBoundAndOneChunk() {
    outbox.add(LONG);
    outbox.add(LONG);

    assertThat(overflows).hasValue(1);
    assertThat(taken()).isEqualTo(BYE);
  }

  @Test
  void anOfferedChunkOfAnySizeFitsIntoAnEmptyOutboxOnly() {
    AtomicInteger drained = new AtomicInteger();
    assertThat(outbox.offer(LONG, drained::incrementAndGet)).isTrue();
    assertThat(outbox.offer(Chunk.of("z"), drained::incrementAndGet)).isFalse();

    assertThat(drained).hasValue(0);
    assertThat(taken()).isEqualTo(text(LONG));
    assertThat(drained).hasValue(1);
  }

  private String taken() {
    Chunk chunk = outbox.take();
    return chunk == null ? "nothing" : text(chunk);
  }

  private static String text(Chunk chunk) {
    return new String(chunk.bytes(), chunk.from(), chunk.length(), UTF_8);
  }
}

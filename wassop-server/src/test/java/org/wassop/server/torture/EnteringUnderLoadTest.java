package org.wassop.server.torture;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.protocol.name.RoomName;
import org.wassop.server.FileHistory;
import org.wassop.server.TestLimits;
import org.wassop.server.TestServer;
import org.wassop.server.connection.ConnectionLimits;
import org.wassop.server.connection.ConnectionLimits.RateLimit;
import org.wassop.server.outbox.Outbox;

/** Between the replay and the live entries nothing is missing and nothing comes twice. */
class EnteringUnderLoadTest {
  private static final int ENTERS = 10_000;
  private static final int GUESTS = 8;
  private static final int WRITERS = 4;
  private static final int UNANSWERED = 8;

  /** The messages for each time that a client enters; more would only wait to be read. */
  private static final int MESSAGES_PER_ENTER = 12;

  private static final Duration AT_MOST = Duration.ofMinutes(3);

  /** An outbox so large that no client lags. */
  private static final ConnectionLimits LIMITS =
      TestLimits.withOutbox(Outbox.Bounds.of(256 * 1024 * 1024)).withRateLimit(new RateLimit(1, 0));

  private final long seed = Long.getLong("wassop.torture.seed", new SplittableRandom().nextLong());
  private final AtomicLong newest = new AtomicLong();
  private final AtomicInteger enters = new AtomicInteger();
  private final Semaphore sendPermits = new Semaphore(1_000);
  private final CountDownLatch runningGuests = new CountDownLatch(GUESTS);
  private final RunStatus status = new RunStatus();
  private final AtomicBoolean over = new AtomicBoolean();

  @TempDir Path folder;

  @Test
  void whoEntersWhileManyTalkHearsEverythingOnceAndInOrder() {
    System.out.println("-Dwassop.torture.seed=" + seed);
    assertTimeoutPreemptively(AT_MOST, this::enterAndTalk);
  }

  private void enterAndTalk() throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    long begin = System.nanoTime();
    try (FileHistory history = FileHistory.in(folder);
        TestServer server = TestServer.withHistory(LIMITS, history.log());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < WRITERS; i++) {
        SingleRoomClient writer = SingleRoomClient.join(server.port(), "w" + i, RoomName.FIRST);
        threads.execute(() -> runOrFail(threads, () -> write(writer)));
      }
      for (int i = 0; i < GUESTS; i++) {
        SingleRoomClient guest = SingleRoomClient.join(server.port(), "g" + i, RoomName.FIRST);
        SplittableRandom chance = random.split();
        threads.execute(() -> runOrFail(threads, () -> enterAndLeave(guest, chance)));
      }
      runningGuests.await();
      over.set(true);
      sendPermits.release(WRITERS);
    }
    status.throwError();
    long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    System.out.println(ENTERS + " enters during " + newest + " messages in " + millis + " ms");
  }

  /** Runs {@code task}; if it fails, the whole run ends. */
  private void runOrFail(ExecutorService threads, Callable<?> task) {
    try {
      task.call();
    } catch (Exception | AssertionError e) {
      status.fail(e);
      threads.shutdownNow();
    }
  }

  /** Writes as fast as the server stores and the guests read. */
  private Void write(SingleRoomClient writer) throws IOException, InterruptedException {
    try (writer) {
      writer.enter();
      for (int sent = 0; !over.get(); sent++) {
        sendPermits.acquire();
        writer.sendMessage("message " + sent);
        if (sent >= UNANSWERED) {
          newest.accumulateAndGet(writer.awaitAccepted(), Math::max);
        }
      }
      return null;
    }
  }

  private Void enterAndLeave(SingleRoomClient guest, SplittableRandom random) throws IOException {
    try (guest) {
      while (enters.incrementAndGet() <= ENTERS) {
        guest.enterAfter(Math.max(0, newest.get() - howFarBack(random)));
        sendPermits.release(MESSAGES_PER_ENTER);
        guest.readMessages(random.nextInt(4));
        if (random.nextBoolean()) {
          guest.exit();
        }
      }
      return null;
    } finally {
      runningGuests.countDown();
    }
  }

  private static int howFarBack(SplittableRandom random) {
    int percent = random.nextInt(100);
    if (percent < 90) {
      return random.nextInt(50);
    }
    return percent < 99 ? random.nextInt(500) : random.nextInt(3_000);
  }
}

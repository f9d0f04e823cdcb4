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
import org.wassop.server.connection.ConnectionLimits.Pace;
import org.wassop.server.outbox.Outbox;

/** Where the history ends and the talk goes on nothing is missing and nothing comes twice. */
class EnteringUnderLoadTest {
  private static final int ENTERS = 10_000;
  private static final int GUESTS = 8;
  private static final int WRITERS = 4;
  private static final int UNANSWERED = 8;

  /** Messages for each time that somebody enters: more would only wait to be read. */
  private static final int MESSAGES_AN_ENTER = 12;

  private static final Duration AT_MOST = Duration.ofMinutes(3);

  /** So much that nobody lags: that is another test's. */
  private static final ConnectionLimits LIMITS =
      TestLimits.withOutbox(Outbox.Bounds.of(256 * 1024 * 1024)).withPace(new Pace(1, 0));

  private final long seed = Long.getLong("wassop.torture.seed", new SplittableRandom().nextLong());
  private final AtomicLong newest = new AtomicLong();
  private final AtomicInteger enters = new AtomicInteger();
  private final Semaphore toSay = new Semaphore(1_000);
  private final CountDownLatch guestsAtWork = new CountDownLatch(GUESTS);
  private final RunStatus runStatus = new RunStatus();
  private final AtomicBoolean isOver = new AtomicBoolean();

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
        threads.execute(() -> doOrBreakOff(threads, () -> talk(writer)));
      }
      for (int i = 0; i < GUESTS; i++) {
        SingleRoomClient singleRoomClient =
            SingleRoomClient.join(server.port(), "g" + i, RoomName.FIRST);
        SplittableRandom chance = random.split();
        threads.execute(() -> doOrBreakOff(threads, () -> comeAndGo(singleRoomClient, chance)));
      }
      guestsAtWork.await();
      isOver.set(true);
      toSay.release(WRITERS);
    }
    runStatus.check();
    long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    System.out.println(ENTERS + " enters during " + newest + " messages in " + millis + " ms");
  }

  /** Does {@code task}; when it fails, nobody goes on. */
  private void doOrBreakOff(ExecutorService threads, Callable<?> task) {
    try {
      task.call();
    } catch (Exception | AssertionError e) {
      runStatus.breakOff(e);
      threads.shutdownNow();
    }
  }

  /** As fast as the server takes it and the guests can read it. */
  private Void talk(SingleRoomClient writer) throws IOException, InterruptedException {
    try (writer) {
      writer.enter();
      for (int said = 0; !isOver.get(); said++) {
        toSay.acquire();
        writer.say("message " + said);
        if (said >= UNANSWERED) {
          newest.accumulateAndGet(writer.accepted(), Math::max);
        }
      }
      return null;
    }
  }

  private Void comeAndGo(SingleRoomClient singleRoomClient, SplittableRandom random)
      throws IOException {
    try (singleRoomClient) {
      while (enters.incrementAndGet() <= ENTERS) {
        singleRoomClient.enterAfter(Math.max(0, newest.get() - howFarBack(random)));
        toSay.release(MESSAGES_AN_ENTER);
        singleRoomClient.hear(random.nextInt(4));
        if (random.nextBoolean()) {
          singleRoomClient.exit();
        }
      }
      return null;
    } finally {
      guestsAtWork.countDown();
    }
  }

  private static int howFarBack(SplittableRandom random) {
    int dice = random.nextInt(100);
    if (dice < 90) {
      return random.nextInt(50);
    }
    return dice < 99 ? random.nextInt(500) : random.nextInt(3_000);
  }
}

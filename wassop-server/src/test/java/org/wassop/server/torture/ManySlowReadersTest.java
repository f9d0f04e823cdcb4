package org.wassop.server.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.protocol.name.RoomName;
import org.wassop.server.FileHistory;
import org.wassop.server.TestLimits;
import org.wassop.server.TestServer;
import org.wassop.server.connection.ConnectionLimits;
import org.wassop.server.connection.ConnectionLimits.RateLimit;
import org.wassop.server.outbox.Outbox;

/** Clients that stop reading don't delay the others, cost little memory, and lose nothing. */
class ManySlowReadersTest {
  private static final RoomName ROOM = RoomName.FIRST;
  private static final int FAST = 79;
  private static final int SLOW = 20;

  /** The messages that all clients read before the slow ones stop. */
  private static final int BEFORE = 100;

  /** The messages that the slow ones don't read: 7 MB, more than any socket takes. */
  private static final int AFTER = 500;

  private static final String LONG_TEXT = "x".repeat(14_000);
  private static final int OUTBOX_BYTES = 256 * 1024;

  /** The memory that the program may need besides outboxes, such as compiled code. */
  private static final long SLACK_BYTES = 24L * 1024 * 1024;

  private static final ConnectionLimits LIMITS =
      TestLimits.withOutbox(Outbox.Bounds.of(OUTBOX_BYTES)).withRateLimit(new RateLimit(1, 0));

  private final RunStatus status = new RunStatus();
  private final List<ListeningClient> slow = new ArrayList<>();

  @TempDir Path folder;

  @Test
  @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
  void readersThatStopDelayNobodyAndFindEverythingInTheHistory() throws Exception {
    try (FileHistory history = FileHistory.in(folder);
        TestServer server = TestServer.withHistory(LIMITS, history.log());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < SLOW; i++) {
        ClientWire wire = ClientWire.withSmallBuffer(server.port());
        slow.add(ListeningClient.enter(wire, "slow" + i, ROOM));
      }
      try {
        talk(server.port(), threads);
      } catch (AssertionError e) {
        // A listener may have failed before, which is the cause.
        status.fail(e);
      } finally {
        threads.shutdownNow();
      }
    }
    status.throwError();
  }

  private void talk(int port, ExecutorService threads) throws Exception {
    Rounds[] rounds = {new Rounds(FAST + SLOW), new Rounds(FAST), new Rounds(FAST + SLOW)};
    for (int i = 0; i < FAST; i++) {
      ListeningClient fast = ListeningClient.enter(ClientWire.to(port), "fast" + i, ROOM);
      threads.execute(() -> listen(fast, BEFORE + AFTER + 1, rounds));
    }
    slow.forEach(one -> threads.execute(() -> listen(one, BEFORE, rounds)));
    try (SingleRoomClient writer = SingleRoomClient.join(port, "writer", ROOM)) {
      writer.enter();
      say(writer, BEFORE, LONG_TEXT, rounds[0]);
      long usedBefore = usedBytes();
      say(writer, AFTER, LONG_TEXT, rounds[1]);
      long more = usedBytes() - usedBefore;
      System.out.println("before the slow ones stop: " + rounds[0].delays());
      System.out.println("while they are stuck: " + rounds[1].delays());
      System.out.println("memory: " + more / 1024 + " KiB more");
      assertThat(more).isLessThan((long) SLOW * OUTBOX_BYTES + SLACK_BYTES);

      slow.forEach(one -> threads.execute(() -> listen(one, BEFORE + AFTER + 1, rounds)));
      catchUp(writer, rounds[2]);
    }
  }

  /** Sends one message that all clients read, even those that first have to get the others. */
  private void catchUp(SingleRoomClient writer, Rounds last) throws Exception {
    say(writer, 1, "the end", last);
    List<Long> from = slow.stream().map(ListeningClient::laggedFrom).sorted().toList();
    System.out.println("told that they lag from " + from.getFirst() + " to " + from.getLast());
    assertThat(from).allMatch(id -> id > BEFORE && id <= BEFORE + AFTER);
    for (ListeningClient one : slow) {
      List<ReceivedEntry> received = one.transcript().entries();
      assertThat(received).hasSize(BEFORE + AFTER + 1);
      assertThat(received.subList(0, BEFORE + AFTER)).allMatch(m -> m.text().equals(LONG_TEXT));
    }
  }

  /** Sends {@code count} messages, each after all have read the one before. */
  private static void say(SingleRoomClient writer, int count, String text, Rounds rounds)
      throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      long id = writer.last() + 1;
      rounds.sent(id);
      writer.sendMessage(text);
      assertThat(writer.awaitAccepted()).isEqualTo(id);
      rounds.await(id);
    }
  }

  private void listen(ListeningClient listener, long upTo, Rounds... rounds) {
    try {
      while (listener.last() < upTo) {
        long from = listener.last() + 1;
        listener.readUpTo(from);
        for (long id = from; id <= listener.last(); id++) {
          for (Rounds some : rounds) {
            some.received(id);
          }
        }
      }
    } catch (IOException | AssertionError e) {
      status.fail(e);
    }
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

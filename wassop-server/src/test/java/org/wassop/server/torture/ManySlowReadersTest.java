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
import org.wassop.server.connection.ConnectionLimits.Pace;
import org.wassop.server.outbox.Outbox;

/** Readers that stop cost the others no time and the server little memory, and lose nothing. */
class ManySlowReadersTest {
  private static final RoomName ROOM = RoomName.FIRST;
  private static final int FAST = 79;
  private static final int SLOW = 20;

  /** What everybody reads before the slow ones stop. */
  private static final int BEFORE = 100;

  /** What the slow ones don't read: 7 MB each, more than any socket takes. */
  private static final int AFTER = 500;

  private static final String LONG_TEXT = "x".repeat(14_000);
  private static final int OUTBOX_BYTES = 256 * 1024;

  /** What the program may need more, whoever reads: for the Java code, and for what is shared. */
  private static final long SLACK_BYTES = 24L * 1024 * 1024;

  private static final ConnectionLimits LIMITS =
      TestLimits.withOutbox(Outbox.Bounds.of(OUTBOX_BYTES)).withPace(new Pace(1, 0));

  private final RunStatus runStatus = new RunStatus();
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
        // A listener may have failed before, and that is why.
        runStatus.breakOff(e);
      } finally {
        threads.shutdownNow();
      }
    }
    runStatus.check();
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

  /** The one message that everybody hears, also who had to look up the others. */
  private void catchUp(SingleRoomClient writer, Rounds last) throws Exception {
    say(writer, 1, "the end", last);
    List<Long> from = slow.stream().map(ListeningClient::laggedFrom).sorted().toList();
    System.out.println("told that they lag from " + from.getFirst() + " to " + from.getLast());
    assertThat(from).allMatch(id -> id > BEFORE && id <= BEFORE + AFTER);
    for (ListeningClient one : slow) {
      List<ReceivedEntry> heard = one.transcript().heard();
      assertThat(heard).hasSize(BEFORE + AFTER + 1);
      assertThat(heard.subList(0, BEFORE + AFTER)).allMatch(m -> m.text().equals(LONG_TEXT));
    }
  }

  /** One after the other, each when everybody has heard the one before. */
  private static void say(SingleRoomClient writer, int count, String text, Rounds rounds)
      throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      long id = writer.last() + 1;
      rounds.said(id);
      writer.say(text);
      assertThat(writer.accepted()).isEqualTo(id);
      rounds.await(id);
    }
  }

  private void listen(ListeningClient listeningClient, long upTo, Rounds... rounds) {
    try {
      while (listeningClient.last() < upTo) {
        long from = listeningClient.last() + 1;
        listeningClient.hearUpTo(from);
        for (long id = from; id <= listeningClient.last(); id++) {
          for (Rounds some : rounds) {
            some.heard(id);
          }
        }
      }
    } catch (IOException | AssertionError e) {
      runStatus.breakOff(e);
    }
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

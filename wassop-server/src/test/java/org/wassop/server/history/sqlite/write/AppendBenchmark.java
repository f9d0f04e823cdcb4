package org.wassop.server.history.sqlite.write;

import static org.wassop.server.history.HistoryTestData.ANA;
import static org.wassop.server.history.HistoryTestData.room;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.Durability;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.Retention;
import org.wassop.server.history.sqlite.SqliteLog;
import org.wassop.server.history.sqlite.TestHistory;
import org.wassop.server.history.sqlite.database.HistorySettings;

/**
 * Measures the cost of an append: the processor time of the commit thread and the wall time for
 * each message, for several batch sizes in one room. Includes the indexing. Not a test: run {@code
 * main} with a folder.
 */
final class AppendBenchmark {
  private static final long RUN_NANOS = 4_000_000_000L;

  private AppendBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    run(folder.resolve("warm-up"), Durability.PROCESS, 256, true);
    run(folder.resolve("warm-up-2"), Durability.PROCESS, 1, false);
    System.out.println("durability  batch  keys   cpu µs  wall µs  messages");
    int number = 0;
    for (Durability durability : Durability.values()) {
      for (boolean withKeys : new boolean[] {false, true}) {
        for (int batch : new int[] {1, 16, 256}) {
          System.out.println(run(folder.resolve("run" + number++), durability, batch, withKeys));
        }
      }
    }
  }

  private static String run(Path folder, Durability durability, int batch, boolean withKeys)
      throws Exception {
    TestHistory history = new TestHistory(Files.createDirectories(folder));
    HistorySettings settings =
        new HistorySettings(folder, durability, Retention.FOREVER, history, history);
    try (SqliteLog log = SqliteLog.open(settings)) {
      ConversationLog room = log.logOf(room("bench"));
      long cpu = -commitThreadNanos();
      long wall = -System.nanoTime();
      long messages = 0;
      while (wall + System.nanoTime() < RUN_NANOS) {
        room.append(messages(batch, withKeys), messages);
        messages += batch;
      }
      wall += System.nanoTime();
      cpu += commitThreadNanos();
      return String.format(
          Locale.ROOT,
          "%-10s %6d  %-5s %7.1f %8.1f %9d",
          durability,
          batch,
          withKeys,
          cpu / 1e3 / messages,
          wall / 1e3 / messages,
          messages);
    }
  }

  private static List<NewEntry> messages(int batch, boolean withKeys) {
    List<NewEntry> messages = new ArrayList<>(batch);
    for (int i = 0; i < batch; i++) {
      messages.add(new NewEntry.Message(ANA, withKeys ? UUID.randomUUID().toString() : "", text()));
    }
    return messages;
  }

  /** Returns twelve words out of thousands, some of them much more frequent than others. */
  private static String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      double random = ThreadLocalRandom.current().nextDouble();
      text.append(Long.toString((long) (Math.pow(random, 3) * 5_000) + 40_000, 36)).append(' ');
    }
    return text.toString();
  }

  private static long commitThreadNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (long id : threads.getAllThreadIds()) {
      var info = threads.getThreadInfo(id);
      if (info != null && info.getThreadName().equals("history-writer")) {
        return threads.getThreadCpuTime(id);
      }
    }
    return 0;
  }
}

package org.wassop.server.history.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.server.history.HistoryTestData.id;
import static org.wassop.server.history.HistoryTestData.ids;
import static org.wassop.server.history.HistoryTestData.messages;
import static org.wassop.server.history.HistoryTestData.room;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.Durability;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.HistoryTestData;
import org.wassop.server.history.MessageLog.SearchQuery;
import org.wassop.server.history.Retention;
import org.wassop.server.history.sqlite.database.HistorySettings;

/** Acknowledged messages survive {@code kill -9}. */
class KillTest {
  private static final int ENOUGH_LINES = 2_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Durability.class)
  void everyAcknowledgedMessageIsThereAfterAKill(Durability durability) throws Exception {
    TestHistory history = new TestHistory(folder);
    Map<String, Long> acknowledged = appendAndKill(durability);
    try (SqliteLog log = history.open()) {
      assertThat(history.healthEvents()).isEmpty();
      assertThat(acknowledged).hasSize(AppendingProcess.ROOMS);
      for (Map.Entry<String, Long> room : acknowledged.entrySet()) {
        ConversationLog kept = log.logOf(room(room.getKey()));
        long last = kept.keptIds().last();
        assertThat(last).isGreaterThanOrEqualTo(room.getValue());
        assertThat(ids(kept.after(0, 1_000_000)))
            .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
        assertThat(id(kept.append(messages("next"), 1).getFirst())).isEqualTo(last + 1);
      }
      assertThat(
              log.search(new SearchQuery("text", Optional.empty(), HistoryTestData.ANA, 100_000)))
          .hasSizeGreaterThanOrEqualTo(ENOUGH_LINES);
    }
  }

  /** Returns the last acknowledged id of each room after a process was killed. */
  private Map<String, Long> appendAndKill(Durability durability) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AppendingProcess.class.getName(),
                folder.toString(),
                durability.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, Long> acknowledged = new HashMap<>();
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      for (int line = 0; ; line++) {
        if (line == ENOUGH_LINES) {
          // Not the method of Process itself, which closes the stream that is read here.
          process.toHandle().destroyForcibly();
        }
        String acknowledgement = lines.readLine();
        if (acknowledgement == null) {
          break;
        }
        // The last line may be cut off.
        String[] parts = acknowledgement.split(" ", -1);
        if (parts.length == 3) {
          acknowledged.merge(parts[0], Long.valueOf(parts[1]), Math::max);
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return acknowledged;
  }

  /** Appends to some rooms and prints each acknowledged id, until it is killed. */
  static final class AppendingProcess {
    static final int ROOMS = 8;

    private AppendingProcess() {}

    public static void main(String[] args) throws Exception {
      TestHistory history = new TestHistory(Path.of(args[0]));
      HistorySettings settings =
          new HistorySettings(
              Path.of(args[0]), Durability.valueOf(args[1]), Retention.FOREVER, history, history);
      SqliteLog log = SqliteLog.open(settings);
      for (int r = 0; r < ROOMS; r++) {
        String name = "room" + r;
        Thread.ofVirtual().start(() -> append(log, name));
      }
      Thread.currentThread().join();
    }

    private static void append(SqliteLog log, String name) {
      try {
        while (true) {
          long id = id(log.logOf(room(name)).append(messages("text"), 1).getFirst());
          System.out.println(name + " " + id + " .");
        }
      } catch (HistoryException e) {
        throw new AssertionError(e);
      }
    }
  }
}

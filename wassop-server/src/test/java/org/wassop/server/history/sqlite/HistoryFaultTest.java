package org.wassop.server.history.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.wassop.server.history.HistoryTestData.ANA;
import static org.wassop.server.history.HistoryTestData.HALL;
import static org.wassop.server.history.HistoryTestData.id;
import static org.wassop.server.history.HistoryTestData.ids;
import static org.wassop.server.history.HistoryTestData.messages;
import static org.wassop.server.history.HistoryTestData.room;
import static org.wassop.server.history.HistoryTestData.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.message.IdRange;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.MessageLog.SearchQuery;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.sqlite.database.Database;

/** Faults such as a full disk or a damaged file, and the recovery from them. */
class HistoryFaultTest extends HistoryFolderFixture {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration SOME_TRIES = Duration.ofMillis(2_500);

  @Test
  void aFullDiskStopsNobodyAndLosesNothing() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder)) {
      TestHistory onSmallDisk = new TestHistory(disk.folder());
      Path ballast = disk.folder().resolve("ballast");
      Files.write(ballast, new byte[512 * 1024]);
      try (SqliteLog log = onSmallDisk.open()) {
        ConversationLog hall = log.logOf(HALL);
        List<AppendResult> acknowledged = new ArrayList<>();
        assertThatThrownBy(
                () -> {
                  while (true) {
                    acknowledged.addAll(hall.append(messages("x".repeat(10_000)), 1));
                  }
                })
            .isInstanceOf(HistoryException.class)
            .hasMessage("no space on the disk");
        assertThat(onSmallDisk.healthEvents()).containsExactly("DISK_FULL");
        assertThat(log.id()).isPresent();
        assertThat(hall.keptIds()).as("readable").isEqualTo(new IdRange(1, acknowledged.size()));
        assertThatThrownBy(() -> hall.append(messages("y"), 1))
            .isInstanceOf(HistoryException.class);
        await()
            .during(SOME_TRIES)
            .atMost(PATIENCE)
            .until(() -> onSmallDisk.healthEvents().equals(List.of("DISK_FULL")));
        Files.delete(ballast);
        awaitTold(onSmallDisk, "works");
        assertThat(hall.append(messages("z"), 2))
            .containsExactly(new AppendResult.Stored(acknowledged.size() + 1, 2));
        assertThat(onSmallDisk.healthEvents()).containsExactly("DISK_FULL", "works");
      }
      try (SqliteLog log = onSmallDisk.open()) {
        assertThat(texts(log.logOf(HALL).before(Long.MAX_VALUE, 1))).containsExactly("z");
      }
    }
  }

  @Test
  void aFileOfGarbageFailsUntilItIsReplaced() throws Exception {
    Files.writeString(history.file(), "This is no database. ".repeat(1_000));
    try (SqliteLog log = history.open()) {
      assertThat(history.healthEvents()).containsExactly("DAMAGED");
      assertThat(log.id()).isEmpty();
      assertThatThrownBy(() -> log.logOf(HALL).append(messages("a"), 1))
          .isInstanceOf(HistoryException.class);
      assertThatThrownBy(() -> log.logOf(HALL).after(0, 9)).isInstanceOf(HistoryException.class);
      assertThatThrownBy(() -> log.search(new SearchQuery("a", Optional.empty(), ANA, 9)))
          .isInstanceOf(HistoryException.class);
      assertThatThrownBy(log::rooms).isInstanceOf(HistoryException.class);
      Files.delete(history.file());
      awaitTold(history, "works");
      assertThat(log.id()).isPresent();
      assertThat(log.logOf(HALL).append(messages("a"), 1)).hasSize(1);
      assertThat(texts(log.logOf(HALL).after(0, 9))).containsExactly("a");
    }
    assertThat(history.healthEvents()).containsExactly("DAMAGED", "works");
  }

  @Test
  void aFileThatIsDamagedWhileItIsOpenIsNoticedAndABackupHelps() throws Exception {
    Path copy = folder.resolve("copy.db");
    Optional<String> id;
    try (SqliteLog log = history.open()) {
      log.logOf(HALL).append(messages("kept"), 1);
      id = log.id();
    }
    HistoryFile.backup(history.file(), copy);
    try (SqliteLog log = history.open()) {
      Files.writeString(history.file(), "x".repeat((int) Files.size(history.file())));
      // New connections notice it, and make the commit thread check too.
      await()
          .atMost(PATIENCE)
          .until(() -> {
            try {
              log.logOf(HALL).after(0, 9);
            } catch (HistoryException e) {
              // Expected.
            }
            return history.healthEvents().contains("DAMAGED");
          });
      assertThatThrownBy(() -> log.logOf(HALL).append(messages("lost"), 1))
          .isInstanceOf(HistoryException.class);
      Files.deleteIfExists(folder.resolve("history.db-wal"));
      Files.deleteIfExists(folder.resolve("history.db-shm"));
      Files.move(copy, history.file(), StandardCopyOption.REPLACE_EXISTING);
      awaitTold(history, "works");
      assertThat(log.id()).isEqualTo(id);
      assertThat(id(log.logOf(HALL).append(messages("new"), 2).getFirst())).isEqualTo(2);
      assertThat(texts(log.logOf(HALL).after(0, 9))).containsExactly("kept", "new");
    }
    assertThat(history.healthEvents()).containsExactly("DAMAGED", "works");
  }

  @Test
  void aFolderThatIsNotThereFailsUntilItIs() throws Exception {
    TestHistory later = new TestHistory(folder.resolve("later"));
    try (SqliteLog log = later.open()) {
      assertThat(later.healthEvents()).containsExactly("CANT_OPEN");
      assertThatThrownBy(() -> log.logOf(HALL).append(messages("a"), 1))
          .isInstanceOf(HistoryException.class);
      assertThatThrownBy(() -> log.logOf(HALL).keptIds()).isInstanceOf(HistoryException.class);
      Files.createDirectory(folder.resolve("later"));
      awaitTold(later, "works");
      assertThat(log.logOf(HALL).append(messages("a"), 1)).hasSize(1);
    }
  }

  @Test
  void aDiskThatBecomesReadOnlyFailsUntilItIsWritable() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder)) {
      TestHistory onSmallDisk = new TestHistory(disk.folder());
      try (SqliteLog log = onSmallDisk.open()) {
        log.logOf(HALL).append(messages("a"), 1);
      }
      disk.remount("ro");
      try (SqliteLog log = onSmallDisk.open()) {
        assertThat(onSmallDisk.healthEvents()).hasSize(1).containsAnyOf("READ_ONLY", "CANT_OPEN");
        assertThatThrownBy(() -> log.logOf(HALL).append(messages("b"), 1))
            .isInstanceOf(HistoryException.class);
        disk.remount("rw");
        awaitTold(onSmallDisk, "works");
        assertThat(id(log.logOf(HALL).append(messages("b"), 1).getFirst())).isEqualTo(2);
      }
    }
  }

  @Test
  void aFileThatIsMovedKeepsItsMessagesAndAnotherBegins() throws Exception {
    Path away = folder.resolve("away.db");
    try (SqliteLog log = history.open()) {
      ConversationLog hall = log.logOf(HALL);
      hall.append(messages("old"), 1);
      Optional<String> id = log.id();
      Files.move(history.file(), away);
      assertThat(hall.append(messages("new"), 2)).containsExactly(new AppendResult.Stored(1, 2));
      assertThat(log.id()).isPresent().isNotEqualTo(id);
      assertThat(texts(hall.after(0, 9))).containsExactly("new");
      assertThat(history.healthEvents()).containsExactly("MOVED", "works");
    }
    try (Database database = Database.open(away)) {
      assertThat(database.firstRow(row -> row.getString(1), "SELECT text FROM message"))
          .contains("old");
    }
  }

  @Test
  void oneThatCannotBeStoredDoesNotHarmTheOthers() throws Exception {
    try (SqliteLog log = history.open()) {
      try (Database database = Database.open(history.file())) {
        database.execute(
            """
            CREATE TRIGGER bug BEFORE INSERT ON message WHEN new.text = 'bad'
            BEGIN SELECT raise(ABORT, 'bad'); END
            """);
      }
      int writers = 50;
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> done = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
          ConversationLog room = log.logOf(room("room" + w));
          boolean isBad = w == 0;
          done.add(
              threads.submit(() -> {
                for (long i = 1; i <= 4; i++) {
                  if (isBad) {
                    assertThatThrownBy(() -> room.append(messages("good", "bad"), 1))
                        .isInstanceOf(HistoryException.class);
                  }
                  assertThat(id(room.append(messages("good"), 1).getFirst())).isEqualTo(i);
                }
                return true;
              }));
        }
        for (Future<?> future : done) {
          future.get();
        }
      }
      assertThat(ids(log.logOf(room("room0")).after(0, 99)))
          .isEqualTo(LongStream.rangeClosed(1, 4).boxed().toList());
      assertThat(history.healthEvents()).isEmpty();
    }
  }

  @Test
  void aDamagedIndexStopsSearchesButNoMessages() throws Exception {
    try (SqliteLog log = history.open()) {
      ConversationLog hall = log.logOf(HALL);
      SearchQuery searchQuery = new SearchQuery("word", Optional.empty(), ANA, 9);
      hall.append(messages("a word"), 1);
      assertThat(log.search(searchQuery)).hasSize(1);
      try (Database database = Database.open(history.file())) {
        database.execute("DELETE FROM message_words_data");
      }
      hall.append(messages("a word"), 1);
      assertThatThrownBy(() -> log.search(searchQuery)).isInstanceOf(HistoryException.class);
      for (int i = 0; i < 10; i++) {
        hall.append(messages("another word"), 1);
      }
      assertThat(hall.after(0, 99)).hasSize(12);
      awaitTold(history, "damage");
    }
    assertThat(history.healthEvents()).containsExactly("damage");
    try (Database database = Database.open(history.file())) {
      database.execute("INSERT INTO message_words(message_words) VALUES('rebuild')");
      database.execute("UPDATE conversation SET indexed_id = last_id");
      database.execute(
          "INSERT INTO message_words(message_words, rank) VALUES('integrity-check', 1)");
    }
    try (SqliteLog log = history.open()) {
      assertThat(log.search(new SearchQuery("word", Optional.empty(), ANA, 99))).hasSize(12);
    }
  }

  @Test
  void anotherProgramMayReadAndWriteMeanwhile() throws Exception {
    try (SqliteLog log = history.open();
        Database other = Database.open(history.file())) {
      log.logOf(HALL).append(messages("a"), 1);
      other.execute("BEGIN");
      assertThat(other.queryLong("SELECT count(*) FROM message")).isOne();
      log.logOf(HALL).append(messages("b"), 1);
      other.execute("COMMIT");
      other.execute("UPDATE conversation SET topic = 'by hand'");
      log.logOf(HALL).append(List.of(new NewEntry.Message(ANA, "k", "c")), 1);
      assertThat(log.logOf(HALL).topic().text()).isEqualTo("by hand");
      assertThat(history.healthEvents()).isEmpty();
    }
  }

  private static void awaitTold(TestHistory history, String event) {
    await().atMost(PATIENCE).until(() -> history.healthEvents().contains(event));
  }

  /** A disk of one megabyte; only the superuser can create one. */
  private record SmallDisk(Path folder) implements AutoCloseable {
    static SmallDisk mount(Path parent) throws IOException {
      Path folder = Files.createDirectory(parent.resolve("disk"));
      assumeTrue(
          run("mount", "-t", "tmpfs", "-o", "size=1m", "wassop-test", folder.toString()) == 0,
          "could mount a small disk");
      return new SmallDisk(folder);
    }

    void remount(String how) throws IOException {
      assertThat(run("mount", "-o", "remount," + how, folder.toString())).isZero();
    }

    @Override
    public void close() throws IOException {
      assertThat(run("umount", folder.toString())).isZero();
    }

    private static int run(String... command) throws IOException {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      int exitCode = process.onExit().join().exitValue();
      return output.isEmpty() ? exitCode : Math.max(1, exitCode);
    }
  }
}

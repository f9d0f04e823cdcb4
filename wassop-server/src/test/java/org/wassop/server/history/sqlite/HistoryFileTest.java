package org.wassop.server.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wassop.server.history.HistoryTestData.HALL;
import static org.wassop.server.history.HistoryTestData.id;
import static org.wassop.server.history.HistoryTestData.ids;
import static org.wassop.server.history.HistoryTestData.messages;
import static org.wassop.server.history.HistoryTestData.room;
import static org.wassop.server.history.HistoryTestData.roomName;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.message.IdRange;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.sqlite.database.Database;

/** Copies and exports of a history, also while it is in use. */
class HistoryFileTest extends HistoryFolderFixture {
  @Test
  void aCopyThatIsMadeWhileMessagesComeIsWhole() throws Exception {
    Path copies = Files.createDirectory(folder.resolve("copies"));
    Path copy = copies.resolve("history.db");
    AtomicBoolean isCopied = new AtomicBoolean();
    CountDownLatch someAreThere = new CountDownLatch(100);
    try (SqliteLog log = history.open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ConversationLog hall = log.logOf(HALL);
      Future<Long> appending =
          threads.submit(() -> {
            long last = 0;
            while (!isCopied.get()) {
              last = id(hall.append(messages("a", "b"), 1).getLast());
              someAreThere.countDown();
            }
            return last;
          });
      someAreThere.await();
      HistoryFile.backup(history.file(), copy);
      isCopied.set(true);
      long last = appending.get();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
          .isEqualTo("rw-------");
      try (SqliteLog copied = new TestHistory(copies).open()) {
        IdRange idRange = copied.logOf(HALL).keptIds();
        assertThat(copied.id()).isEqualTo(log.id());
        assertThat(idRange.last()).isBetween(200L, last).isEven();
        assertThat(ids(copied.logOf(HALL).after(0, 100_000)))
            .isEqualTo(LongStream.rangeClosed(1, idRange.last()).boxed().toList());
      }
    }
    assertThat(history.healthEvents()).isEmpty();
  }

  @Test
  void aCopyNeverOverwritesAFile() throws Exception {
    history.open().close();
    Path target = Files.writeString(folder.resolve("precious"), "precious");
    assertThatThrownBy(() -> HistoryFile.backup(history.file(), target))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(target).hasContent("precious");
  }

  @Test
  void withoutAHistoryThereIsNoCopy() throws Exception {
    Path target = folder.resolve("copy");
    assertThatThrownBy(() -> HistoryFile.backup(history.file(), target))
        .isInstanceOf(NoSuchFileException.class);
    Files.writeString(history.file(), "This is no database. ".repeat(1_000));
    assertThatThrownBy(() -> HistoryFile.backup(history.file(), target))
        .isInstanceOf(HistoryException.class)
        .hasMessage("the history is damaged");
    assertThatThrownBy(() -> HistoryFile.export(history.file(), roomName("Hall"), message -> {}))
        .isInstanceOf(HistoryException.class);
    assertThat(target).doesNotExist();
  }

  @Test
  void aCopyThatFailsLeavesNothing() throws Exception {
    history.open().close();
    try (Database database = Database.open(history.file())) {
      // A view that VACUUM can't create again.
      database.execute("PRAGMA writable_schema = 1");
      database.execute(
          "UPDATE sqlite_schema SET sql = 'CREATE VIEW nonsense(' WHERE type = 'view'");
    }
    Path target = folder.resolve("copy");
    assertThatThrownBy(() -> HistoryFile.backup(history.file(), target))
        .isInstanceOf(HistoryException.class);
    assertThat(target).doesNotExist();
  }

  @Test
  void aRoomIsExportedInItsOrder() throws Exception {
    try (SqliteLog log = history.open()) {
      log.logOf(room("before")).append(messages("x"), 1);
      log.logOf(HALL).append(messages("a", "b"), 1);
      log.logOf(room("behind")).append(messages("y"), 1);
      log.logOf(HALL).append(messages("c"), 1);
      List<ExportedMessage> exported = new ArrayList<>();
      assertThat(HistoryFile.export(history.file(), roomName("HALL"), exported::add))
          .isEqualTo(OptionalLong.of(3));
      assertThat(exported)
          .extracting(ExportedMessage::message)
          .isEqualTo(log.logOf(HALL).after(0, 9));
      assertThat(HistoryFile.export(history.file(), roomName("unknown"), exported::add)).isEmpty();
      assertThat(exported).hasSize(3);
    }
  }
}

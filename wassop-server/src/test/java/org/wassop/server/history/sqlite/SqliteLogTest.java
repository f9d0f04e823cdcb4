package org.wassop.server.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wassop.server.history.HistoryTestData.ANA;
import static org.wassop.server.history.HistoryTestData.BOB;
import static org.wassop.server.history.HistoryTestData.HALL;
import static org.wassop.server.history.HistoryTestData.between;
import static org.wassop.server.history.HistoryTestData.id;
import static org.wassop.server.history.HistoryTestData.messages;
import static org.wassop.server.history.HistoryTestData.room;
import static org.wassop.server.history.HistoryTestData.roomName;
import static org.wassop.server.history.HistoryTestData.texts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.protocol.message.IdRange;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.ConversationLog.Topic;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.MessageLog;
import org.wassop.server.history.MessageLog.DirectConversation;
import org.wassop.server.history.MessageLog.SearchQuery;
import org.wassop.server.history.MessageLog.StoredRoom;
import org.wassop.server.history.MessageLogContract;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.sqlite.database.Database;

/** The message log in a file: what remains after it was closed, and the file itself. */
class SqliteLogTest extends MessageLogContract {
  @TempDir private Path folder;
  @TempDir private Path contractFolder;

  @Override
  protected MessageLog open() throws Exception {
    return new TestHistory(contractFolder).open();
  }

  @Test
  void everythingIsThereWhenItIsOpenedAgain() throws Exception {
    TestHistory history = new TestHistory(folder);
    Optional<String> id;
    try (SqliteLog log = history.open()) {
      id = log.id();
      log.logOf(HALL)
          .append(
              List.of(new NewEntry.Message(ANA, "k", "one"), new NewEntry.Message(BOB, "", "two")),
              5);
      log.logOf(HALL).setTopic(new Topic("topic", "ana", 6));
      log.logOf(HALL).markRead(BOB, 1);
      log.logOf(room("quiet")).setTopic(new Topic("only", "ana", 7));
      log.logOf(between(ANA, BOB)).append(messages("psst"), 8);
    }
    try (SqliteLog log = history.open()) {
      ConversationLog hall = log.logOf(HALL);
      assertThat(log.isPersistent()).isTrue();
      assertThat(log.id()).isPresent().isEqualTo(id);
      assertThat(log.rooms())
          .containsExactlyInAnyOrder(
              new StoredRoom(roomName("Hall")), new StoredRoom(roomName("quiet")));
      assertThat(texts(hall.after(0, 9))).containsExactly("one", "two");
      assertThat(hall.topic()).isEqualTo(new Topic("topic", "ana", 6));
      assertThat(hall.readMarker(BOB)).isEqualTo(1);
      assertThat(log.directs(BOB)).containsExactly(new DirectConversation(ANA, 1, 0));
      assertThat(hall.append(List.of(new NewEntry.Message(ANA, "k", "one")), 9).getFirst())
          .isInstanceOf(AppendResult.Repeated.class);
      assertThat(id(hall.append(messages("three"), 9).getFirst())).isEqualTo(3);
      assertThat(log.search(new SearchQuery("psst", Optional.empty(), ANA, 9))).hasSize(1);
    }
    assertThat(history.healthEvents()).isEmpty();
  }

  @Test
  void lookingAtAConversationWritesNothing() throws Exception {
    TestHistory history = new TestHistory(folder);
    try (SqliteLog log = history.open()) {
      log.logOf(HALL).keptIds();
      log.logOf(HALL).after(0, 9);
      log.logOf(HALL).markRead(ANA, 3);
      assertThat(log.rooms()).isEmpty();
    }
  }

  @Test
  void onlyTheOwnerMayReadTheFiles() throws Exception {
    TestHistory history = new TestHistory(folder);
    Files.createFile(
        history.file(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
    try (SqliteLog log = history.open()) {
      log.logOf(HALL).append(messages("a"), 1);
      try (var files = Files.list(folder)) {
        assertThat(files.toList())
            .hasSize(3)
            .allSatisfy(file ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
      }
    }
    try (var files = Files.list(folder)) {
      assertThat(files.toList()).as("one file when it is closed").containsExactly(history.file());
    }
  }

  @Test
  void aFolderMayHaveAnyName() throws Exception {
    Path strange = Files.createDirectory(folder.resolve("a b?mode=memory&ñ%20#1;'"));
    TestHistory history = new TestHistory(strange);
    try (SqliteLog log = history.open()) {
      log.logOf(HALL).append(messages("a"), 1);
      HistoryFile.backup(history.file(), strange.resolve("copy?.db"));
    }
    assertThat(strange.resolve("copy?.db")).isRegularFile();
    assertThat(history.file()).isRegularFile();
    try (SqliteLog log = history.open()) {
      assertThat(log.logOf(HALL).keptIds()).isEqualTo(new IdRange(1, 1));
    }
  }

  @Test
  void aClosedLogRefusesRequests() throws Exception {
    SqliteLog log = new TestHistory(folder).open();
    log.close();
    assertThatThrownBy(() -> log.logOf(HALL).append(messages("a"), 1))
        .isInstanceOf(HistoryException.class);
    assertThatThrownBy(() -> log.logOf(HALL).keptIds()).isInstanceOf(HistoryException.class);
    log.close();
  }

  @Test
  void adminsReadTheHistoryWithOneView() throws Exception {
    TestHistory history = new TestHistory(folder);
    try (SqliteLog log = history.open()) {
      log.logOf(HALL).append(messages("a", "b"), 1_700_000_000_123L);
      log.logOf(between(ANA, BOB)).append(messages("c"), 1);
    }
    try (Database database = Database.open(history.file())) {
      StringBuilder lines = new StringBuilder();
      database.forEachRow(
          row -> {
            for (int column = 1; column <= 5; column++) {
              lines.append(row.getString(column)).append(column < 5 ? '|' : '\n');
            }
            return true;
          },
          "SELECT room, id, time, author, text FROM history ORDER BY room DESC, id");
      assertThat(lines.toString())
          .isEqualTo(
              """
              ana & bob|1|1970-01-01T00:00:00.001Z|ana|c
              Hall|1|2023-11-14T22:13:20.123Z|ana|a
              Hall|2|2023-11-14T22:13:20.123Z|ana|b
              """);
    }
  }
}

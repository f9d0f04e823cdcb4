package org.wassop.server.history.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wassop.server.history.HistoryTestData.ANA;
import static org.wassop.server.history.HistoryTestData.BOB;
import static org.wassop.server.history.HistoryTestData.HALL;
import static org.wassop.server.history.HistoryTestData.foundTexts;
import static org.wassop.server.history.HistoryTestData.messages;
import static org.wassop.server.history.HistoryTestData.roomName;
import static org.wassop.server.history.HistoryTestData.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.protocol.message.IdRange;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.ChangeContract;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.MessageChange;
import org.wassop.server.history.MessageLog;
import org.wassop.server.history.MessageLog.SearchQuery;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.Retention;
import org.wassop.server.history.StoredChange;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.history.StoredMessage;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.EntryNumber;
import org.wassop.server.history.sqlite.database.KeyHasher;
import org.wassop.server.history.sqlite.database.Migration;
import org.wassop.server.history.sqlite.database.Schema;

/** Reactions, edits and deletions in a file. */
class SqliteChangesTest extends ChangeContract {
  private static final MessageChange LIKE = new MessageChange.Reaction("👍", false);
  private static final Retention NEWEST_TWO = new Retention(Optional.empty(), OptionalLong.of(2));

  @TempDir private Path folder;
  @TempDir private Path contractFolder;
  private TestHistory history;

  @Override
  protected MessageLog open() throws Exception {
    return new TestHistory(contractFolder).open();
  }

  @BeforeEach
  void theFolder() {
    history = new TestHistory(folder);
  }

  @AfterEach
  void checkTheFile() throws Exception {
    if (Files.exists(history.file())) {
      history.checkIntegrity();
    }
  }

  private static List<String> found(SqliteLog log, String words) throws Exception {
    return foundTexts(log.search(new SearchQuery(words, Optional.empty(), ANA, 9)));
  }

  private static List<NewEntry> change(long of, MessageChange messageChange) {
    return List.of(new NewEntry.Change(ANA, of, messageChange));
  }

  @Test
  void everythingIsThereWhenTheFileIsOpenedAgain() throws Exception {
    List<StoredEntry> before;
    try (SqliteLog log = history.open()) {
      ConversationLog hall = log.logOf(HALL);
      hall.append(
          List.of(new NewEntry.Message(ANA, "", "uno"), new NewEntry.Message(BOB, "", "dos", 1)),
          1);
      hall.append(change(1, LIKE), 2);
      hall.append(change(1, new MessageChange.Reaction("👍", true)), 3);
      hall.append(change(1, new MessageChange.Edit("1")), 4);
      hall.append(change(2, LIKE), 5);
      before = hall.after(0, 9);
    }
    try (SqliteLog log = history.open()) {
      ConversationLog hall = log.logOf(HALL);
      assertThat(hall.after(0, 9)).isEqualTo(before);
      assertThat(hall.append(change(2, LIKE), 6)).containsExactly(new AppendResult.Unchanged());
      assertThat(hall.append(change(1, LIKE), 7)).containsExactly(new AppendResult.Stored(7, 7));
      assertThat(hall.append(change(1, new MessageChange.Deletion()), 8))
          .containsExactly(new AppendResult.Stored(8, 8));
      assertThat(hall.after(4, 1))
          .containsExactly(new StoredChange(5, 4, ANA, 1, new MessageChange.Edit("")));
    }
  }

  @Test
  void aDeletedTextIsNowhereInTheFile() throws Exception {
    try (SqliteLog log = history.open()) {
      ConversationLog hall = log.logOf(HALL);
      for (int i = 0; i < 400; i++) {
        hall.append(messages("some text " + i + " before it"), 1);
      }
      hall.append(messages("the quetzalcoatl passphrase", "the popocatepetl passphrase"), 1);
      assertThat(found(log, "quetzalcoatl popoc")).isEmpty();
      for (int i = 0; i < 400; i++) {
        hall.append(messages("some text " + i + " behind it"), 1);
      }
      hall.append(change(402, new MessageChange.Edit("a corrected xochimilco")), 2);
      hall.append(change(401, new MessageChange.Edit("an edited teotihuacan")), 2);
      hall.append(
          change(401, new MessageChange.Edit("an edited tenochtitlan" + " x".repeat(9_000))), 2);
      assertThat(found(log, "tenochtitlan")).hasSize(1);
      assertThat(bytes()).contains("tenochtitlan", "xochimilco");
      hall.append(change(401, new MessageChange.Deletion()), 3);
      hall.append(messages("after it"), 4);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              assertThat(bytes())
                  .contains("xochimilco")
                  .doesNotContain(
                      "quetzalcoatl", "popocatepetl", "teotihuacan", "tenochtitlan", "uetzalc"));
      assertThat(found(log, "some")).hasSize(9);
    }
    assertThat(bytes()).contains("xochimilco").doesNotContain("etzalcoat", "pocatepe", "nochtit");
  }

  private String bytes() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  void aFileOfTheFirstVersionIsUpgradedWithItsMessages() throws Exception {
    createFileOfFirstVersion();
    List<String> lines = new ArrayList<>();
    assertThat(HistoryFile.exportJson(history.file(), roomName("Hall"), lines::add)).hasValue(2);
    assertThat(lines)
        .containsExactly(
            "{\"id\":1,\"time\":\"1970-01-01T00:00:00.005Z\",\"from\":\"ana\",\"text\":\"uno\"}",
            "{\"id\":2,\"time\":\"1970-01-01T00:00:00.006Z\",\"from\":\"bob\",\"text\":\"dos\"}");
    try (SqliteLog log = history.open()) {
      ConversationLog hall = log.logOf(HALL);
      assertThat(hall.after(0, 9))
          .containsExactly(
              new StoredMessage(1, 5, ANA, "k", "uno"), new StoredMessage(2, 6, BOB, "", "dos"));
      assertThat(found(log, "uno")).containsExactly("uno");
      assertThat(hall.append(List.of(new NewEntry.Message(ANA, "k", "uno")), 7))
          .containsExactly(new AppendResult.Repeated(1, 5));
      assertThat(hall.append(change(1, new MessageChange.Edit("tres")), 8))
          .containsExactly(new AppendResult.Stored(3, 8));
      assertThat(found(log, "uno")).isEmpty();
      assertThat(found(log, "tres")).containsExactly("tres");
    }
    try (Database database = Database.open(history.file())) {
      assertThat(database.queryLong("PRAGMA user_version")).isEqualTo(2);
    }
  }

  private void createFileOfFirstVersion() throws Exception {
    SqliteLog.open(history.settings(Retention.FOREVER), new Schema(List.of(Migration.FIRST)))
        .close();
    try (Database database = Database.open(history.file())) {
      database.execute(
          """
          INSERT INTO conversation(id, key, kind, one, one_key, other, other_key, last_id, indexed_id)
          VALUES(1, '#hall', 0, 'Hall', 'hall', '', '', 2, 1)
          """);
      String insert = "INSERT INTO message VALUES(?, ?, ?, ?, ?, ?)";
      long hash = new KeyHasher().hash("k");
      database.update(insert, EntryNumber.of(1, 1), 5L, "ana", "k", hash, "uno");
      database.update(insert, EntryNumber.of(1, 2), 6L, "bob", "", 0L, "dos");
      database.update(
          "INSERT INTO message_words(rowid, text) VALUES(?, ?)", EntryNumber.of(1, 1), "uno");
    }
  }

  @Test
  void entriesAreRemovedWithTheChangesToThem() throws Exception {
    try (SqliteLog log = history.open()) {
      ConversationLog hall = log.logOf(HALL);
      hall.append(messages("uno", "dos"), 1);
      hall.append(change(1, LIKE), 1);
      hall.append(change(2, LIKE), 1);
      hall.append(change(1, new MessageChange.Edit("tres")), 1);
      hall.append(change(2, new MessageChange.Edit("cuatro")), 1);
      assertThat(found(log, "tres")).hasSize(1);
    }
    try (SqliteLog log = history.open(NEWEST_TWO)) {
      ConversationLog hall = log.logOf(HALL);
      await().atMost(Duration.ofSeconds(30)).until(() -> hall.keptIds().equals(new IdRange(5, 6)));
      assertThat(texts(hall.after(0, 9))).containsExactly("", "");
      assertThat(found(log, "tres")).isEmpty();
    }
    try (Database database = Database.open(history.file())) {
      assertThat(database.queryLong("SELECT count(*) FROM reaction")).isZero();
    }
  }

  @Test
  void anExportHasTheCurrentStateOfAMessage() throws Exception {
    try (SqliteLog log = history.open()) {
      ConversationLog hall = log.logOf(HALL);
      hall.append(
          List.of(
              new NewEntry.Message(ANA, "", "uno"),
              new NewEntry.Message(ANA, "", "dos"),
              new NewEntry.Message(BOB, "", "tres", 1)),
          1);
      hall.append(change(1, new MessageChange.Edit("1")), 2);
      hall.append(change(2, LIKE), 2);
      hall.append(change(2, new MessageChange.Deletion()), 2);
      hall.append(change(3, LIKE), 2);
      hall.append(List.of(new NewEntry.Change(BOB, 3, LIKE)), 2);
    }
    List<String> lines = new ArrayList<>();
    assertThat(HistoryFile.exportJson(history.file(), roomName("Hall"), lines::add)).hasValue(3);
    String time = "\"time\":\"1970-01-01T00:00:00.001Z\"";
    assertThat(lines)
        .containsExactly(
            "{\"id\":1," + time + ",\"from\":\"ana\",\"text\":\"1\",\"edited\":true}",
            "{\"id\":2," + time + ",\"from\":\"ana\",\"text\":\"\",\"deleted\":true}",
            "{\"id\":3,"
                + time
                + ",\"from\":\"bob\",\"text\":\"tres\",\"reply\":1,"
                + "\"reactions\":{\"👍\":[\"ana\",\"bob\"]}}");
    List<ExportedMessage> exported = new ArrayList<>();
    HistoryFile.export(history.file(), roomName("Hall"), exported::add);
    assertThat(exported).extracting(ExportedMessage::isEdited).containsExactly(true, false, false);
    assertThat(exported).extracting(ExportedMessage::isDeleted).containsExactly(false, true, false);
    assertThat(exported.getLast().reactions())
        .containsExactly(new ExportedMessage.ExportedReaction("👍", List.of("ana", "bob")));
  }
}

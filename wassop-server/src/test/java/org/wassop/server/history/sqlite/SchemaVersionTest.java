package org.wassop.server.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wassop.server.history.HistoryTestData.HALL;
import static org.wassop.server.history.HistoryTestData.messages;
import static org.wassop.server.history.HistoryTestData.roomName;
import static org.wassop.server.history.HistoryTestData.texts;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.HistoryUnusableException;
import org.wassop.server.history.Retention;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.Migration;
import org.wassop.server.history.sqlite.database.Schema;

/** Files of other versions and of other programs. */
class SchemaVersionTest extends HistoryFolderFixture {
  private static final Migration NEXT =
      new Migration(List.of("ALTER TABLE message ADD COLUMN mood TEXT NOT NULL DEFAULT 'good'"));
  private static final Migration BROKEN =
      new Migration(List.of("CREATE TABLE half(x)", "CREATE TABLE half(x)"));

  private static Schema schema(Migration... steps) {
    return new Schema(List.of(steps));
  }

  private SqliteLog open(Schema schema) throws HistoryUnusableException {
    return SqliteLog.open(history.settings(Retention.FOREVER), schema);
  }

  private void storeOneMessage() throws Exception {
    try (SqliteLog log = open(Schema.CURRENT)) {
      log.logOf(HALL).append(messages("a"), 1);
    }
  }

  @Test
  void anOlderVersionIsUpgradedWithAllItHas() throws Exception {
    storeOneMessage();
    try (SqliteLog log = open(schema(Migration.FIRST, Migration.CHANGES, NEXT))) {
      assertThat(texts(log.logOf(HALL).after(0, 9))).containsExactly("a");
    }
    try (Database database = Database.open(history.file())) {
      assertThat(database.queryLong("PRAGMA user_version")).isEqualTo(3);
      assertThat(database.queryLong("SELECT count(*) FROM message WHERE mood = 'good'")).isOne();
    }
  }

  @Test
  void aMigrationThatFailsLeavesTheVersionBeforeIt() throws Exception {
    storeOneMessage();
    try (SqliteLog log = open(schema(Migration.FIRST, Migration.CHANGES, NEXT, BROKEN))) {
      assertThat(history.healthEvents()).containsExactly("UNEXPECTED");
      assertThatThrownBy(() -> log.logOf(HALL).append(messages("b"), 2))
          .isInstanceOf(HistoryException.class);
    }
    try (Database database = Database.open(history.file())) {
      assertThat(database.queryLong("PRAGMA user_version")).isEqualTo(3);
      assertThat(database.queryLong("SELECT count(*) FROM sqlite_schema WHERE name = 'half'"))
          .isZero();
    }
  }

  @Test
  void aNewerVersionIsRefusedAndLeftAsItIs() throws Exception {
    open(schema(Migration.FIRST, Migration.CHANGES, NEXT)).close();
    byte[] before = Files.readAllBytes(history.file());
    assertThatThrownBy(() -> open(Schema.CURRENT))
        .isInstanceOf(HistoryUnusableException.Newer.class)
        .hasMessageContaining("3")
        .hasMessageContaining("2");
    assertThatThrownBy(() -> HistoryFile.backup(history.file(), folder.resolve("copy")))
        .isInstanceOf(HistoryUnusableException.Newer.class);
    assertThatThrownBy(() -> HistoryFile.export(history.file(), roomName("Hall"), message -> {}))
        .isInstanceOf(HistoryUnusableException.Newer.class);
    assertThat(Files.readAllBytes(history.file())).isEqualTo(before);
    assertThat(folder.resolve("copy")).doesNotExist();
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs() throws Exception {
    Files.createFile(history.file());
    try (Database database = Database.open(history.file())) {
      database.execute("CREATE TABLE theirs(x)");
    }
    byte[] before = Files.readAllBytes(history.file());
    assertThatThrownBy(() -> open(Schema.CURRENT))
        .isInstanceOf(HistoryUnusableException.Foreign.class);
    assertThatThrownBy(() -> HistoryFile.backup(history.file(), folder.resolve("copy")))
        .isInstanceOf(HistoryUnusableException.Foreign.class);
    assertThat(Files.readAllBytes(history.file())).isEqualTo(before);
  }

  @Test
  void theFirstVersionIsAsItWasReleased() throws Exception {
    open(schema(Migration.FIRST)).close();
    try (Database database = Database.open(history.file())) {
      assertThat(database.queryLong("PRAGMA application_id")).isEqualTo(0x57734869);
      assertThat(database.queryLong("PRAGMA auto_vacuum")).as("incremental").isEqualTo(2);
      assertThat(database.firstRow(row -> row.getString(1), "PRAGMA journal_mode")).contains("wal");
    }
  }
}

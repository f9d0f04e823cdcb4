package org.wassop.server.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wassop.server.history.HistoryTestData.ANA;
import static org.wassop.server.history.HistoryTestData.HALL;
import static org.wassop.server.history.HistoryTestData.id;
import static org.wassop.server.history.HistoryTestData.ids;
import static org.wassop.server.history.HistoryTestData.messages;
import static org.wassop.server.history.HistoryTestData.room;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.message.IdRange;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.MessageLog.SearchQuery;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.Retention;
import org.wassop.server.history.sqlite.database.Database;

/** Entries beyond the retention are removed, and nothing else. */
class RetentionTest extends HistoryFolderFixture {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Retention NEWEST_TEN = new Retention(Optional.empty(), OptionalLong.of(10));
  private static final Retention AN_HOUR =
      new Retention(Optional.of(Duration.ofHours(1)), OptionalLong.empty());

  private void fill(int messages) throws Exception {
    try (SqliteLog log = history.open()) {
      log.logOf(HALL).append(List.of(new NewEntry.Message(ANA, "k", "first word")), 0);
      log.logOf(HALL)
          .append(Collections.nCopies(messages - 1, new NewEntry.Message(ANA, "", "a word")), 0);
      log.logOf(room("small")).append(messages("one word"), 0);
      assertThat(log.search(new SearchQuery("wo", Optional.of(HALL), ANA, 10_000)))
          .hasSize(messages);
    }
  }

  @Test
  void onlyTheNewestStay() throws Exception {
    fill(3_500);
    try (SqliteLog log = history.open(NEWEST_TEN)) {
      ConversationLog hall = log.logOf(HALL);
      awaitExtent(hall, 3_491, 3_500);
      assertThat(ids(hall.after(0, 2))).containsExactly(3_491L, 3_492L);
      assertThat(log.logOf(room("small")).keptIds()).isEqualTo(new IdRange(1, 1));
      assertThat(log.search(new SearchQuery("word", Optional.empty(), ANA, 99))).hasSize(11);
      assertThat(log.search(new SearchQuery("first", Optional.empty(), ANA, 99))).isEmpty();
      assertThat(hall.append(List.of(new NewEntry.Message(ANA, "k", "first word")), 1).getFirst())
          .isInstanceOf(AppendResult.Stored.class);
    }
    checkTheIndex();
  }

  @Test
  void oldEntriesAreRemovedAndIdsAreNotReused() throws Exception {
    fill(1_500);
    history.setMillis(Duration.ofHours(1).toMillis() + 1);
    try (SqliteLog log = history.open(AN_HOUR)) {
      ConversationLog hall = log.logOf(HALL);
      awaitExtent(hall, 1_501, 1_500);
      assertThat(hall.before(Long.MAX_VALUE, 9)).isEmpty();
      assertThat(id(hall.append(messages("new"), history.millis()).getFirst())).isEqualTo(1_501);
      assertThat(hall.keptIds()).isEqualTo(new IdRange(1_501, 1_501));
    }
    checkTheIndex();
  }

  @Test
  void aPassIsMadeAgainAsTimeGoesBy() throws Exception {
    try (SqliteLog log = history.open(AN_HOUR)) {
      ConversationLog hall = log.logOf(HALL);
      hall.append(messages("old"), history.millis());
      long later = history.millis() + Duration.ofMinutes(30).toMillis();
      hall.append(messages("newer"), later);
      history.setMillis(later + Duration.ofMinutes(31).toMillis());
      awaitExtent(hall, 2, 2);
    }
    checkTheIndex();
  }

  @Test
  void entriesThatAreNotIndexedYetAreRemovedToo() throws Exception {
    try (SqliteLog log = history.open()) {
      log.logOf(HALL).append(Collections.nCopies(900, new NewEntry.Message(ANA, "", "word")), 0);
    }
    try (SqliteLog log = history.open(NEWEST_TEN)) {
      ConversationLog hall = log.logOf(HALL);
      awaitExtent(hall, 891, 900);
      assertThat(log.search(new SearchQuery("word", Optional.empty(), ANA, 99))).hasSize(10);
    }
    checkTheIndex();
  }

  @Test
  void theFileShrinks() throws Exception {
    try (SqliteLog log = history.open()) {
      for (int i = 0; i < 20; i++) {
        log.logOf(HALL)
            .append(Collections.nCopies(100, new NewEntry.Message(ANA, "", "x".repeat(8_000))), 0);
      }
    }
    long before = history.file().toFile().length();
    try (SqliteLog log = history.open(NEWEST_TEN)) {
      awaitExtent(log.logOf(HALL), 1_991, 2_000);
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> {
            try (Database database = Database.open(history.file())) {
              assertThat(database.queryLong("PRAGMA page_count") * 4096).isLessThan(before / 2);
            }
          });
    }
    assertThat(history.file().toFile().length()).isLessThan(before / 2);
    checkTheIndex();
  }

  private static void awaitExtent(ConversationLog log, long first, long last) {
    await().atMost(PATIENCE).until(() -> log.keptIds().equals(new IdRange(first, last)));
  }

  private void checkTheIndex() throws Exception {
    history.checkIntegrity();
    try (Database database = Database.open(history.file())) {
      assertThat(database.queryLong("SELECT count(*) FROM message_words_docsize"))
          .isEqualTo(database.queryLong("SELECT count(*) FROM message"));
    }
  }
}

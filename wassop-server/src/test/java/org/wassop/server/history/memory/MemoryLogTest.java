package org.wassop.server.history.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.server.history.HistoryTestData.ANA;
import static org.wassop.server.history.HistoryTestData.HALL;
import static org.wassop.server.history.HistoryTestData.id;
import static org.wassop.server.history.HistoryTestData.ids;
import static org.wassop.server.history.HistoryTestData.messages;
import static org.wassop.server.history.HistoryTestData.room;
import static org.wassop.server.history.HistoryTestData.texts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.message.IdRange;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.MessageLog;
import org.wassop.server.history.MessageLogContract;
import org.wassop.server.history.NewEntry;

/** The message log in memory, and its bounds. */
class MemoryLogTest extends MessageLogContract {
  @Override
  protected MessageLog open() {
    return new MemoryLog();
  }

  @Test
  void itIsNotLastingAndKnowsNoRooms() throws Exception {
    try (MemoryLog log = new MemoryLog()) {
      log.logOf(HALL).append(messages("a"), 1);
      assertThat(log.isPersistent()).isFalse();
      assertThat(log.rooms()).isEmpty();
      try (MemoryLog other = new MemoryLog()) {
        assertThat(other.id()).isNotEqualTo(log.id());
      }
    }
  }

  @Test
  void onlyTheNewestThousandAreKept() throws Exception {
    try (MemoryLog log = new MemoryLog()) {
      ConversationLog hall = log.logOf(HALL);
      hall.append(List.of(new NewEntry.Message(ANA, "k", "first")), 1);
      for (int i = 2; i <= 1_005; i++) {
        hall.append(messages("text " + i), i);
      }
      assertThat(hall.keptIds()).isEqualTo(new IdRange(6, 1_005));
      assertThat(ids(hall.after(0, 2))).containsExactly(6L, 7L);
      assertThat(hall.append(List.of(new NewEntry.Message(ANA, "k", "again")), 2).getFirst())
          .as("a key that was forgotten with its message")
          .isInstanceOf(AppendResult.Stored.class);
    }
  }

  @Test
  void aConversationHasABoundedText() throws Exception {
    try (MemoryLog log = new MemoryLog()) {
      ConversationLog hall = log.logOf(HALL);
      for (int i = 1; i <= 100; i++) {
        hall.append(messages("x".repeat(16 * 1024)), i);
      }
      assertThat(hall.keptIds()).isEqualTo(new IdRange(37, 100));
    }
  }

  @Test
  void theLongestSilentConversationGoesFirstAndItsIdsAreNotReused() throws Exception {
    try (MemoryLog log = new MemoryLog(25)) {
      ConversationLog silent = log.logOf(room("silent"));
      ConversationLog busy = log.logOf(room("busy"));
      silent.append(List.of(new NewEntry.Message(ANA, "k", "1234567890")), 1);
      busy.append(messages("1234567890"), 2);
      busy.append(messages("again67890"), 3);
      assertThat(silent.keptIds()).isEqualTo(new IdRange(2, 1));
      assertThat(texts(busy.after(0, 9))).containsExactly("1234567890", "again67890");
      assertThat(id(silent.append(List.of(new NewEntry.Message(ANA, "k", "new")), 4).getFirst()))
          .isEqualTo(2);
    }
  }
}

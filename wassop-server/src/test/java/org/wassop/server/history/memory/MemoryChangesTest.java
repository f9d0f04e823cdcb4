package org.wassop.server.history.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.server.history.HistoryTestData.ANA;
import static org.wassop.server.history.HistoryTestData.HALL;
import static org.wassop.server.history.HistoryTestData.messages;
import static org.wassop.server.history.HistoryTestData.texts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Refusal;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.ChangeContract;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.MessageChange;
import org.wassop.server.history.MessageLog;
import org.wassop.server.history.NewEntry;

/** Reactions, edits and deletions in memory. */
class MemoryChangesTest extends ChangeContract {
  @Override
  protected MessageLog open() {
    return new MemoryLog();
  }

  @Test
  void theChangesToAMessageAreForgottenWithIt() throws Exception {
    try (MemoryLog log = new MemoryLog()) {
      ConversationLog hall = log.logOf(HALL);
      NewEntry edit = new NewEntry.Change(ANA, 1, new MessageChange.Edit("dos"));
      hall.append(messages("uno"), 1);
      hall.append(List.of(edit), 1);
      for (int i = 3; i <= 1_001; i++) {
        hall.append(messages("x"), 1);
      }
      assertThat(hall.keptIds()).isEqualTo(new IdRange(2, 1_001));
      assertThat(texts(hall.after(0, 2))).containsExactly("", "x");
      assertThat(hall.append(List.of(edit), 1))
          .containsExactly(new AppendResult.Refused(Refusal.NO_SUCH_MESSAGE));
    }
  }
}

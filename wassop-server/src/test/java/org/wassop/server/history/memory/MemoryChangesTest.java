package org.wassop.server.history.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.server.history.Talk.ANA;
import static org.wassop.server.history.Talk.HALL;
import static org.wassop.server.history.Talk.drafts;
import static org.wassop.server.history.Talk.texts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Refusal;
import org.wassop.protocol.message.Extent;
import org.wassop.server.history.Appended;
import org.wassop.server.history.Change;
import org.wassop.server.history.ChangeContract;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.Draft;
import org.wassop.server.history.MessageLog;

/** Reactions, corrections and deletions in memory. */
class MemoryChangesTest extends ChangeContract {
  @Override
  protected MessageLog open() {
    return new MemoryLog();
  }

  @Test
  void whatWasDoneToAMessageGoesWithIt() throws Exception {
    try (MemoryLog log = new MemoryLog()) {
      ConversationLog hall = log.log(HALL);
      Draft edit = new Draft.Changing(ANA, 1, new Change.Edited("dos"));
      hall.append(drafts("uno"), 1);
      hall.append(List.of(edit), 1);
      for (int i = 3; i <= 1_001; i++) {
        hall.append(drafts("x"), 1);
      }
      assertThat(hall.extent()).isEqualTo(new Extent(2, 1_001));
      assertThat(texts(hall.after(0, 2))).containsExactly("", "x");
      assertThat(hall.append(List.of(edit), 1))
          .containsExactly(new Appended.Refused(Refusal.NO_SUCH_MESSAGE));
    }
  }
}

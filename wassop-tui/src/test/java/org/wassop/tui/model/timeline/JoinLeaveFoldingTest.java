package org.wassop.tui.model.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wassop.tui.model.update.ModelDriver;

class JoinLeaveFoldingTest {
  private static Scrollback changes(int count, long apartMillis) {
    Scrollback log = Scrollback.empty();
    for (int i = 0; i < count; i++) {
      log =
          JoinLeaveFolding.append(
              log,
              new Entry.MemberChange(
                  ModelDriver.user("u" + i), Entry.Transition.ENTERED, 5_000 + i * apartMillis));
    }
    return log;
  }

  @Test
  void whatComesOneAfterTheOtherIsOneEntryOfTheTimeOfTheFirst() {
    Scrollback log = changes(3, 1_000);
    assertThat(log.end()).isEqualTo(1);
    assertThat(log.get(0).timeMillis()).isEqualTo(5_000);
  }

  @Test
  void anEntryIsNeitherEndlessNorOfDifferentHours() {
    assertThat(changes(2 * JoinLeaveFolding.MAX_CHANGES + 1, 1).end()).isEqualTo(3);
    assertThat(changes(3, JoinLeaveFolding.FOLD_MILLIS).end()).isEqualTo(3);
  }

  @Test
  void whatIsSaidBetweenParts() {
    Entry said = new Entry.Message(1, ModelDriver.user("leo"), false, "x", 6_000);
    Entry.MemberChange memberChange =
        new Entry.MemberChange(ModelDriver.user("ana"), Entry.Transition.LEFT_CHAT, 7_000);
    assertThat(ModelDriver.log(JoinLeaveFolding.append(changes(2, 1).with(said), memberChange)))
        .containsExactly("u0 ENTERED u1 ENTERED", "leo: x", "ana LEFT_CHAT");
  }
}

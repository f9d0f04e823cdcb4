package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComingsTest {
  private static Scrollback moves(int count, long apartMillis) {
    Scrollback log = Scrollback.empty();
    for (int i = 0; i < count; i++) {
      log =
          Comings.added(
              log, new Entry.Move(Play.user("u" + i), Entry.Way.ENTERED, 5_000 + i * apartMillis));
    }
    return log;
  }

  @Test
  void whatComesOneAfterTheOtherIsOneEntryOfTheTimeOfTheFirst() {
    Scrollback log = moves(3, 1_000);
    assertThat(log.end()).isEqualTo(1);
    assertThat(log.get(0).timeMillis()).isEqualTo(5_000);
  }

  @Test
  void anEntryIsNeitherEndlessNorOfDifferentHours() {
    assertThat(moves(2 * Comings.MOST + 1, 1).end()).isEqualTo(3);
    assertThat(moves(3, Comings.FOLD_MILLIS).end()).isEqualTo(3);
  }

  @Test
  void whatIsSaidBetweenParts() {
    Entry said = new Entry.Said(1, Play.user("leo"), false, "x", 6_000);
    Entry.Move move = new Entry.Move(Play.user("ana"), Entry.Way.LEFT_CHAT, 7_000);
    assertThat(Play.log(Comings.added(moves(2, 1).with(said), move)))
        .containsExactly("u0 ENTERED u1 ENTERED", "leo: x", "ana LEFT_CHAT");
  }
}

package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wassop.protocol.name.RoomName;
import org.wassop.tui.fixture.OtherUser;
import org.wassop.tui.text.HostileCorpus;

/** Whatever others send, the screen stays intact, on a real terminal of any width. */
@ExtendWith(TerminalFixture.Extension.class)
final class HostileTextIT {
  private static final int ROWS = 24;
  private static final int NARROWEST_WITH_BORDERS = 40;
  private static final RoomName ROOM = RoomName.parse("hostile").orElseThrow();

  private static void check(Pane pane, int columns) {
    List<String> rows = pane.rows();
    assertThat(rows).hasSize(ROWS);
    assertThat(String.join("", rows).codePoints()).noneMatch(c -> c < ' ' || c >= 0x7F && c < 0xA0);
    assertThat(rows.get(ROWS - 2)).contains("▸ ");
    assertThat(pane.ask("#{cursor_y}")).isEqualTo("" + (ROWS - 2));
    assertThat(Integer.parseInt(pane.ask("#{cursor_x}"))).isBetween(2, columns - 2);
    if (columns < NARROWEST_WITH_BORDERS) {
      assertThat(rows.getLast()).startsWith(" ana60@127.0.0.1");
      return;
    }
    // a frame may be captured while it is drawn
    await().pollDelay(Duration.ZERO).untilAsserted(() -> assertThatBordersStand(pane, columns));
  }

  private static void assertThatBordersStand(Pane pane, int columns) {
    List<List<Integer>> sides = pane.columnsOf("│", ROWS);
    assertThat(pane.columnsOf("┐", 1)).containsExactly(List.of(columns - 1));
    List<List<Integer>> body = sides.subList(1, ROWS - 3);
    assertThat(body).allMatch(at -> at.getFirst() == 0 && at.getLast() == columns - 1);
    assertThat(body.stream().distinct()).hasSize(1);
    assertThat(sides.get(ROWS - 2)).containsExactly(0, columns - 1);
    assertThat(pane.columnsOf("┘", ROWS).getLast()).containsExactly(columns - 1);
  }

  private static void assertThatARedrawChangesNothing(Pane pane) {
    List<String> before = pane.rows();
    pane.press("C-l").type("q").awaitText("▸ q").press("BSpace");
    pane.awaitRows(rows -> assertThat(rows).isEqualTo(before));
  }

  @Test
  void nothingThatIsSentLeavesItsPlace(TerminalFixture terminalFixture) throws Exception {
    try (Pane pane = terminalFixture.client(120, ROWS, "ana60", "hostile", "en");
        OtherUser bot = OtherUser.in(ROOM, terminalFixture.server().address(), "bot60")) {
      List<String> texts = HostileCorpus.texts();
      for (int columns : List.of(120, 100, 80, 60, 40, 20)) {
        pane.resize(columns, ROWS).awaitRows(rows -> assertThat(rows).hasSize(ROWS));
        for (int i = 0; i < texts.size(); i++) {
          String mark = "seen" + columns + "x" + i;
          bot.say(ROOM, texts.get(i));
          bot.say(ROOM, mark);
          pane.awaitText(mark);
          check(pane, columns);
        }
        assertThatARedrawChangesNothing(pane);
      }
    }
  }
}

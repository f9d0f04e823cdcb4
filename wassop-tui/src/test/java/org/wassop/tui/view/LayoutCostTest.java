package org.wassop.tui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.cli.Language;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.Play;
import org.wassop.tui.model.Preferences;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.Selection;

/** A long conversation costs what a short one does: only what is seen is laid out. */
class LayoutCostTest {
  private static final Words WORDS = new Words(Language.ES, ZoneOffset.UTC);
  private static final Place SALA1 = Play.place("Sala1");
  private static final int HEIGHT = 30;
  private static final int MESSAGES = 100_000;

  /** Counts the entries that are laid out. */
  private static final class Counting extends EntryRows {
    private int count;

    Counting(Reader reader) {
      super(WORDS, 60, true, reader);
    }

    @Override
    List<Row> rows(Sheet sheet, long number) {
      count++;
      return super.rows(sheet, number);
    }
  }

  private final Play play = Play.online(Dialect.WASSOP_2, "Sala1");
  private final Counting layout =
      new Counting(
          new Reader(
              Optional.of(Play.user("juanmi")),
              Preferences.Joins.FOLDED,
              Optional.of(new Selection(SALA1, 50_000)),
              ""));
  private final Transcript transcript = new Transcript(layout);

  LayoutCostTest() {
    for (int id = 1; id <= MESSAGES; id++) {
      play.happen(
          new Event.Message(SALA1, id, Play.user("leo"), "", "m" + id, 5_000, Math.max(0, id - 9)));
    }
  }

  private int cost(Runnable work) {
    layout.count = 0;
    work.run();
    return layout.count;
  }

  @Test
  void whatIsShownScrolledAndChosenIsLaidOutAndNothingElse() {
    RoomState room = play.shown();
    assertThat(cost(() -> transcript.rows(room, HEIGHT))).isLessThanOrEqualTo(HEIGHT);
    assertThat(cost(() -> transcript.scrolled(room, HEIGHT, -HEIGHT)))
        .isLessThanOrEqualTo(3 * HEIGHT);
    Optional<Selection> middle = Optional.of(new Selection(SALA1, 50_000));
    assertThat(cost(() -> transcript.chosen(room, Optional.empty(), HEIGHT, -1)))
        .isLessThanOrEqualTo(12 * HEIGHT);
    Action.Choose choice = transcript.chosen(room, middle, HEIGHT, -1);
    assertThat(choice.id()).hasValue(49_999);
    play.act(choice);
    RoomState up = play.shown();
    assertThat(cost(() -> transcript.rows(up, HEIGHT))).isLessThanOrEqualTo(4 * HEIGHT);
    assertThat(cost(() -> transcript.below(up, HEIGHT))).isLessThanOrEqualTo(3 * HEIGHT);
    assertThat(cost(() -> transcript.chosen(up, middle, HEIGHT, 1)))
        .isLessThanOrEqualTo(12 * HEIGHT);
  }

  @Test
  void anAppendedLineAndAReactionFarUpLeaveTheRestAsItIs() {
    play.act(new Action.ScrollTo(transcript.scrolled(play.shown(), HEIGHT, -HEIGHT), false));
    List<Row> before = transcript.rows(play.shown(), HEIGHT);
    play.hear(SALA1, MESSAGES + 1, "leo", "nuevo");
    play.happen(
        new Event.Reacted(SALA1, MESSAGES + 2, Play.user("ana"), 1, MESSAGES / 2, "👍", false));
    assertThat(transcript.rows(play.shown(), HEIGHT)).isEqualTo(before);
  }
}

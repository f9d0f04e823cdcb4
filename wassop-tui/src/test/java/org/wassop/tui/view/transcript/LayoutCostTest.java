package org.wassop.tui.view.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.MessageSelection;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.view.rows.Row;

/** A long conversation costs as much as a short one: only visible entries are laid out. */
class LayoutCostTest {
  private static final Place SALA1 = ModelDriver.place("Sala1");
  private static final int HEIGHT = 30;
  private static final int MESSAGES = 100_000;

  /** Counts the entries that are laid out. */
  private static final class CountingEntryRows extends EntryRows {
    private int count;

    CountingEntryRows(TranscriptViewer transcriptViewer) {
      super(SPANISH, 60, true, transcriptViewer);
    }

    @Override
    List<Row> rows(TranscriptSource transcriptSource, long number) {
      count++;
      return super.rows(transcriptSource, number);
    }
  }

  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1");
  private final CountingEntryRows layout =
      new CountingEntryRows(
          new TranscriptViewer(
              Optional.of(ModelDriver.user("juanmi")),
              Preferences.JoinLeaveDisplay.FOLDED,
              Optional.of(new MessageSelection(SALA1, 50_000)),
              ""));
  private final Transcript transcript = new Transcript(layout);

  LayoutCostTest() {
    for (int id = 1; id <= MESSAGES; id++) {
      modelDriver.receive(
          new Event.Message(
              SALA1, id, ModelDriver.user("leo"), "", "m" + id, 5_000, Math.max(0, id - 9)));
    }
  }

  private int cost(Runnable work) {
    layout.count = 0;
    work.run();
    return layout.count;
  }

  @Test
  void onlyVisibleScrolledAndSelectedEntriesAreLaidOut() {
    ConversationState room = modelDriver.shown();
    assertThat(cost(() -> transcript.rows(room, HEIGHT))).isLessThanOrEqualTo(HEIGHT);
    assertThat(cost(() -> transcript.scrolled(room, HEIGHT, -HEIGHT)))
        .isLessThanOrEqualTo(3 * HEIGHT);
    Optional<MessageSelection> selection = Optional.of(new MessageSelection(SALA1, 50_000));
    assertThat(cost(() -> transcript.selected(room, Optional.empty(), HEIGHT, -1)))
        .isLessThanOrEqualTo(12 * HEIGHT);
    Action.SelectMessage choice = transcript.selected(room, selection, HEIGHT, -1);
    assertThat(choice.id()).hasValue(49_999);
    modelDriver.act(choice);
    ConversationState scrolled = modelDriver.shown();
    assertThat(cost(() -> transcript.rows(scrolled, HEIGHT))).isLessThanOrEqualTo(4 * HEIGHT);
    assertThat(cost(() -> transcript.entriesBelow(scrolled, HEIGHT)))
        .isLessThanOrEqualTo(3 * HEIGHT);
    assertThat(cost(() -> transcript.selected(scrolled, selection, HEIGHT, 1)))
        .isLessThanOrEqualTo(12 * HEIGHT);
  }

  @Test
  void anAppendedLineAndAReactionFarUpLeaveTheRestAsItIs() {
    modelDriver.act(
        new Action.ScrollTo(transcript.scrolled(modelDriver.shown(), HEIGHT, -HEIGHT), false));
    List<Row> before = transcript.rows(modelDriver.shown(), HEIGHT);
    modelDriver.hear(SALA1, MESSAGES + 1, "leo", "nuevo");
    modelDriver.receive(
        new Event.Reacted(
            SALA1, MESSAGES + 2, ModelDriver.user("ana"), 1, MESSAGES / 2, "👍", false));
    assertThat(transcript.rows(modelDriver.shown(), HEIGHT)).isEqualTo(before);
  }
}

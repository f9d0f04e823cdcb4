package org.wassop.tui.model.update.send;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Draft;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.InputRecall;

/** Recalls lines that were entered in the shown conversation. Pure. */
public final class InputHistoryKeys {
  private InputHistoryKeys() {}

  /**
   * Puts the line into the input bar that is {@code steps} older than the one recalled before; a
   * negative number goes to newer lines, and at last to the draft.
   */
  public static Step recall(State state, int steps) {
    Optional<Place> place = state.conversations().shown().map(ConversationState::place);
    if (place.isEmpty() || state.isChoosingName()) {
      return Step.to(state);
    }
    List<String> sent = state.drafts().inputHistory().linesOf(place.get());
    Draft draft = state.draft();
    InputRecall now = draft.inputRecall();
    int back = Math.clamp((long) now.linesBack() + steps, 0, sent.size());
    if (back == now.linesBack()) {
      return Step.to(state);
    }
    String newest = now.linesBack() == 0 ? draft.input().text() : now.savedInput();
    String text = back == 0 ? newest : sent.get(back - 1);
    return Step.to(
        state.with(
            draft
                .with(draft.input().withText(text))
                .with(back == 0 ? InputRecall.NONE : new InputRecall(back, newest))));
  }

  /**
   * Returns {@code after} with {@code typed} in the input history of the conversation that {@code
   * before} shows.
   */
  public static State remembered(State before, State after, String typed) {
    return before
        .conversations()
        .shown()
        .map(room -> after.with(after.drafts().withEntered(room.place(), typed)))
        .orElse(after);
  }
}

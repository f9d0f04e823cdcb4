package org.wassop.tui.model.update.send;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Draft;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.InputRecall;

/** Calls back what was entered in the conversation that is shown. Pure. */
public final class InputHistoryKeys {
  private InputHistoryKeys() {}

  /** With the line that was entered {@code steps} before the one that is called back now. */
  public static Step recall(State state, int steps) {
    Optional<Place> place = state.rooms().shown().map(ConversationState::place);
    if (place.isEmpty() || state.isNaming()) {
      return Step.to(state);
    }
    List<String> sent = state.drafts().inputHistory().at(place.get());
    Draft draft = state.draft();
    InputRecall now = draft.inputRecall();
    int back = Math.clamp((long) now.back() + steps, 0, sent.size());
    if (back == now.back()) {
      return Step.to(state);
    }
    String newest = now.back() == 0 ? draft.input().text() : now.newest();
    String text = back == 0 ? newest : sent.get(back - 1);
    return Step.to(
        state.with(
            draft
                .with(draft.input().withText(text))
                .with(back == 0 ? InputRecall.NONE : new InputRecall(back, newest))));
  }

  /** {@code after}, where {@code typed} was entered in what was shown in {@code before}. */
  public static State remembered(State before, State after, String typed) {
    return before
        .rooms()
        .shown()
        .map(room -> after.with(after.drafts().withSent(room.place(), typed)))
        .orElse(after);
  }
}

package org.wassop.tui.plain.input;

import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;

/**
 * Where what is typed goes: to the room that is shown, or to the direct conversation that the user
 * has gone to. One that somebody else has begun is never taken for the user's wish. Owned by the
 * mode's thread.
 */
public final class InputTarget {
  private Optional<Place> chosen = Optional.empty();

  /** The conversation that the user is in; none: the menu. */
  public Optional<ConversationState> in(State state) {
    return state
        .rooms()
        .shown()
        .filter(room -> room.room().isPresent() || chosen.equals(Optional.of(room.place())));
  }

  /** Its place. */
  public Optional<Place> place(State state) {
    return in(state).map(ConversationState::place);
  }

  /** Forgets a conversation that is closed. */
  public void look(State state) {
    chosen = chosen.filter(place -> state.rooms().indexOf(place) >= 0);
  }

  /** The user wants to be in the conversation that is shown now. */
  void choose(State state) {
    chosen = state.rooms().shown().map(ConversationState::place);
  }
}

package org.wassop.tui.plain.input;

import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;

/**
 * The conversation that typed text goes to: the room that is shown, or the direct conversation that
 * the user has chosen. A direct conversation that somebody else has begun is never chosen by
 * itself. Owned by the mode's thread.
 */
public final class InputTarget {
  private Optional<Place> chosen = Optional.empty();

  /** Returns the conversation that the user is in; empty in the menu. */
  public Optional<ConversationState> conversation(State state) {
    return state
        .conversations()
        .shown()
        .filter(conversation ->
            conversation.room().isPresent() || chosen.equals(Optional.of(conversation.place())));
  }

  /** Returns the place of the conversation that the user is in. */
  public Optional<Place> place(State state) {
    return conversation(state).map(ConversationState::place);
  }

  /** Forgets the chosen conversation if it is closed in {@code state}. */
  public void forgetClosed(State state) {
    chosen = chosen.filter(place -> state.conversations().indexOf(place) >= 0);
  }

  /** Chooses the conversation that is shown. */
  void chooseShown(State state) {
    chosen = state.conversations().shown().map(ConversationState::place);
  }
}

package org.wassop.tui.model.update.sync;

import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.RoomMembership;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;

/** Direct conversations, which are shown without entering anything. Pure. */
public final class DirectConversations {
  private DirectConversations() {}

  /**
   * Shows the conversation with {@code user}, and requests its newest messages if none are known.
   */
  public static Step show(State state, UserName user) {
    Place place = new Place.Direct(user);
    State shown = opened(state, place);
    return shown
        .conversations()
        .find(place)
        .filter(
            room -> room.history().knownRange().isUnknown() && !room.history().requestingOlder())
        .map(room ->
            HistoryPaging.request(shown, room, HistoryPaging.PAGE, new Effect.Purpose.Routine()))
        .orElseGet(() -> Step.to(shown));
  }

  /** Returns {@code state} with the direct conversation {@code place} shown. */
  public static State opened(State state, Place place) {
    return state.with(
        state
            .conversations()
            .show(place)
            .change(place, room -> room.changeMembership(RoomMembership::markEntered)));
  }
}

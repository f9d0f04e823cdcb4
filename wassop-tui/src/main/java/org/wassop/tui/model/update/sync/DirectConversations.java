package org.wassop.tui.model.update.sync;

import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.RoomMembership;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;

/** Conversations with one other user each, which nobody has to enter. Pure. */
public final class DirectConversations {
  private DirectConversations() {}

  /** Shows the conversation with {@code user}, and asks for what was said in it. */
  public static Step show(State state, UserName user) {
    Place place = new Place.Direct(user);
    State shown = opened(state, place);
    return shown
        .rooms()
        .find(place)
        .filter(room ->
            room.conversationHistory().knownRange().isNone()
                && !room.conversationHistory().askingOlder())
        .map(room ->
            HistoryPaging.ask(shown, room, HistoryPaging.PAGE, new Effect.Purpose.Routine()))
        .orElseGet(() -> Step.to(shown));
  }

  /** With the conversation {@code place}, which needs no server's leave, on the screen. */
  public static State opened(State state, Place place) {
    return state.with(
        state
            .rooms()
            .show(place)
            .change(place, room -> room.changeMembership(RoomMembership::letIn)));
  }
}

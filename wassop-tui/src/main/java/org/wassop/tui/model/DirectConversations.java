package org.wassop.tui.model;

import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;

/** Conversations with one other user each, which nobody has to enter. Pure. */
final class DirectConversations {
  private DirectConversations() {}

  /** Shows the conversation with {@code user}, and asks for what was said in it. */
  static Step show(State state, UserName user) {
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
  static State opened(State state, Place place) {
    return state.with(
        state
            .rooms()
            .show(place)
            .change(place, room -> room.changeMembership(RoomMembership::letIn)));
  }
}

package org.wassop.tui.model.update.navigate;

import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.update.sync.CatchUp;
import org.wassop.tui.model.update.sync.DirectConversations;

/** Goes to a conversation, and opens it if it isn't open. Pure. */
public final class RoomNavigation {
  private RoomNavigation() {}

  /**
   * Shows {@code place}. A room that isn't open is entered first, for which the user must be
   * online.
   */
  public static Step to(State state, Place place, long nowMillis) {
    int index = state.conversations().indexOf(place);
    boolean online = state.connection().phase() == Phase.ONLINE;
    if (index >= 0 && !(online && place instanceof Place.Direct)) {
      return Step.to(state.with(state.conversations().show(index)));
    }
    if (!online) {
      return Step.to(state.withNotice(state.connection().phase().whyNotOnline(), nowMillis));
    }
    return switch (place) {
      case Place.Room(RoomName name) ->
          Step.to(
              state, Effect.userRequest(new Request.EnterRoom(name, CatchUp.replay(state, place))));
      case Place.Direct(UserName user) -> direct(state, user, nowMillis);
    };
  }

  private static Step direct(State state, UserName user, long nowMillis) {
    return state.connection().isClassic()
        ? Step.to(state.withNotice(LocalizedText.of("problem.classic"), nowMillis))
        : state.isMe(user)
            ? Step.to(state.withNotice(LocalizedText.of("problem.self"), nowMillis))
            : DirectConversations.show(state, user);
  }
}

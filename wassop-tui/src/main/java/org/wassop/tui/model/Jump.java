package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;

/**
 * The way to a message that was found: its room is entered when it has to be, and older messages
 * are loaded until it is there. Where it stands so far is in the purpose of what is asked. Pure.
 */
final class Jump {
  /** Most pages that are loaded to reach a message. */
  static final int MAX_PAGES = 20;

  private Jump() {}

  /** Shows the message {@code id} of {@code place}. */
  static Step to(State state, Place place, long id, long nowMillis) {
    Optional<RoomState> known = state.rooms().find(place);
    if (place instanceof Place.Room(var room)
        && known.filter(r -> r.membership().entered()).isEmpty()) {
      return Step.to(
          state,
          new Effect.Send(
              new Request.EnterRoom(room, CatchUp.replay(state, place)),
              new Effect.Purpose.Jump(id, MAX_PAGES)));
    }
    State shown =
        place instanceof Place.Direct
            ? Directs.opened(state, place)
            : state.with(state.rooms().show(place));
    return goOn(shown, place, new Effect.Purpose.Jump(id, MAX_PAGES), nowMillis);
  }

  /** {@code step}, in which what was asked for {@code purpose} has come, and the next one. */
  static Step goOn(Step step, Place place, Effect.Purpose purpose, long nowMillis) {
    if (!(purpose instanceof Effect.Purpose.Jump jump)) {
      return step;
    }
    Step next = goOn(step.state(), place, jump, nowMillis);
    List<Effect> effects = new ArrayList<>(step.effects());
    effects.addAll(next.effects());
    return new Step(next.state(), effects);
  }

  private static Step goOn(State state, Place place, Effect.Purpose.Jump jump, long nowMillis) {
    Optional<RoomState> found = state.rooms().find(place);
    if (found.isEmpty()) {
      return Step.to(state); // left meanwhile
    }
    RoomState room = found.get();
    OptionalLong number = room.history().numberOf(jump.id());
    if (number.isPresent()) {
      return Step.to(state.with(state.rooms().change(place, r -> at(r, number, state))));
    }
    History history = room.history();
    boolean begun = jump.pages() < MAX_PAGES;
    boolean older =
        history.known().isNone()
            ? !begun
            : jump.id() < history.known().first()
                && (history.top() == History.Top.MORE || history.top() == History.Top.ASKED);
    return older && jump.pages() > 0 && state.isOnlineInWassop2()
        ? Older.ask(
            state, room, Limits.PAGE_MESSAGES, new Effect.Purpose.Jump(jump.id(), jump.pages() - 1))
        : Step.to(state.tell(Phrase.of("problem.too-far"), nowMillis));
  }

  /** With the entry {@code number} a third of the screen above the end of the transcript. */
  private static RoomState at(RoomState room, OptionalLong number, State state) {
    int below = Math.max(1, state.viewport().rows() / 3);
    Anchor anchor = new Anchor(number.getAsLong(), -below);
    return room.withReading(room.reading().at(Optional.of(anchor)));
  }
}

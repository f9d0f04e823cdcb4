package org.wassop.tui.model.update.navigate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.state.Viewport;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.ScrollAnchor;
import org.wassop.tui.model.update.sync.CatchUp;
import org.wassop.tui.model.update.sync.DirectConversations;
import org.wassop.tui.model.update.sync.HistoryPaging;

/**
 * The way to a message that was found: its room is entered when it has to be, and older messages
 * are loaded until it is there. Where it stands so far is in the purpose of what is asked. Pure.
 */
public final class JumpToMessage {
  /** Most pages that are loaded to reach a message. */
  static final int MAX_PAGES = 20;

  private JumpToMessage() {}

  /** Shows the message {@code id} of {@code place}. */
  public static Step to(State state, Place place, long id, long nowMillis) {
    Optional<ConversationState> known = state.rooms().find(place);
    if (place instanceof Place.Room(var room)
        && known.filter(r -> r.roomMembership().entered()).isEmpty()) {
      return Step.to(
          state,
          new Effect.Send(
              new Request.EnterRoom(room, CatchUp.replay(state, place)),
              new Effect.Purpose.Jump(id, MAX_PAGES)));
    }
    State shown =
        place instanceof Place.Direct
            ? DirectConversations.opened(state, place)
            : state.with(state.rooms().show(place));
    return goOn(shown, place, new Effect.Purpose.Jump(id, MAX_PAGES), nowMillis);
  }

  /** {@code step}, in which what was asked for {@code purpose} has come, and the next one. */
  public static Step goOn(Step step, Place place, Effect.Purpose purpose, long nowMillis) {
    Step next =
        switch (purpose) {
          case Effect.Purpose.Jump jump -> goOn(step.state(), place, jump, nowMillis);
          case Effect.Purpose.Mention asked ->
              JumpTargets.goOn(step.state(), place, asked, nowMillis);
          default -> Step.to(step.state());
        };
    List<Effect> effects = new ArrayList<>(step.effects());
    effects.addAll(next.effects());
    return new Step(next.state(), effects);
  }

  private static Step goOn(State state, Place place, Effect.Purpose.Jump jump, long nowMillis) {
    Optional<ConversationState> found = state.rooms().find(place);
    if (found.isEmpty()) {
      return Step.to(state); // left meanwhile
    }
    ConversationState room = found.get();
    ConversationHistory conversationHistory = room.conversationHistory();
    boolean toLine =
        room.reading().line().filter(line -> line.after() + 1 == jump.id()).isPresent();
    boolean loaded =
        !conversationHistory.knownRange().isNone()
            && jump.id() >= conversationHistory.knownRange().first();
    long number = loaded ? conversationHistory.numberFrom(jump.id()) : room.log().end();
    if (number < room.log().end()) {
      return Step.to(
          state.with(
              state
                  .rooms()
                  .change(
                      place,
                      r ->
                          toLine
                              ? JumpTargets.atLine(r, state.viewport())
                              : at(r, number, state))));
    }
    boolean begun = jump.pages() < MAX_PAGES;
    boolean older =
        conversationHistory.knownRange().isNone()
            ? !begun
            : jump.id() < conversationHistory.knownRange().first()
                && (conversationHistory.top() == ConversationHistory.Top.MORE
                    || conversationHistory.top() == ConversationHistory.Top.ASKED);
    return older && jump.pages() > 0 && state.isOnlineInWassop2()
        ? HistoryPaging.ask(
            state, room, Limits.PAGE_MESSAGES, new Effect.Purpose.Jump(jump.id(), jump.pages() - 1))
        : Step.to(state.tell(LocalizedText.of("problem.too-far"), nowMillis));
  }

  /** With the entry {@code number} a third of the screen above the end of the transcript. */
  private static ConversationState at(ConversationState room, long number, State state) {
    return room.withReading(room.reading().at(Optional.of(at(number, state.viewport()))));
  }

  /** The entry {@code number} a third of the screen above the end of the transcript, marked. */
  static ScrollAnchor at(long number, Viewport screen) {
    return new ScrollAnchor(number, -Math.max(1, screen.rows() / 3));
  }
}

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
 * Jumps to a message: enters its room if needed, and loads older messages until it is there. The
 * progress of a jump is in the purpose of its requests. Pure.
 */
public final class JumpToMessage {
  /** The most pages that a jump loads. */
  static final int MAX_PAGES = 20;

  private JumpToMessage() {}

  /** Jumps to the message {@code id} of {@code place}. */
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

  /**
   * Returns {@code step}, which has applied an answer to a request for {@code purpose}, together
   * with the next step of a jump or of the search for a mention.
   */
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
      return Step.to(state); // the user has left the room
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
    boolean started = jump.pages() < MAX_PAGES;
    boolean older =
        conversationHistory.knownRange().isNone()
            ? !started
            : jump.id() < conversationHistory.knownRange().first()
                && (conversationHistory.top() == ConversationHistory.Top.MORE
                    || conversationHistory.top() == ConversationHistory.Top.ASKED);
    return older && jump.pages() > 0 && state.isOnlineInWassop2()
        ? HistoryPaging.ask(
            state, room, Limits.PAGE_MESSAGES, new Effect.Purpose.Jump(jump.id(), jump.pages() - 1))
        : Step.to(state.tell(LocalizedText.of("problem.too-far"), nowMillis));
  }

  /**
   * Returns {@code room} scrolled to the entry {@code number}, as {@link #at(long, Viewport)}
   * places it.
   */
  private static ConversationState at(ConversationState room, long number, State state) {
    return room.withReading(room.reading().at(Optional.of(at(number, state.viewport()))));
  }

  /**
   * Returns the anchor that highlights the entry {@code number} a third of the screen above the
   * bottom.
   */
  static ScrollAnchor at(long number, Viewport screen) {
    return new ScrollAnchor(number, -Math.max(1, screen.rows() / 3));
  }
}

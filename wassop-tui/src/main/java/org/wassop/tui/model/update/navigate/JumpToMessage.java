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
    Optional<ConversationState> known = state.conversations().find(place);
    if (place instanceof Place.Room(var room)
        && known.filter(r -> r.membership().everEntered()).isEmpty()) {
      return Step.to(
          state,
          new Effect.Send(
              new Request.EnterRoom(room, CatchUp.replay(state, place)),
              new Effect.Purpose.JumpToMessage(id, MAX_PAGES)));
    }
    State shown =
        place instanceof Place.Direct
            ? DirectConversations.opened(state, place)
            : state.with(state.conversations().show(place));
    return resume(shown, place, new Effect.Purpose.JumpToMessage(id, MAX_PAGES), nowMillis);
  }

  /**
   * Returns {@code step}, which has applied an answer to a request for {@code purpose}, together
   * with the next step of a jump or of the search for a mention.
   */
  public static Step resume(Step step, Place place, Effect.Purpose purpose, long nowMillis) {
    Step next =
        switch (purpose) {
          case Effect.Purpose.JumpToMessage jumpToMessage ->
              resume(step.state(), place, jumpToMessage, nowMillis);
          case Effect.Purpose.MentionSearch asked ->
              JumpTargets.resume(step.state(), place, asked, nowMillis);
          default -> Step.to(step.state());
        };
    List<Effect> effects = new ArrayList<>(step.effects());
    effects.addAll(next.effects());
    return new Step(next.state(), effects);
  }

  private static Step resume(
      State state, Place place, Effect.Purpose.JumpToMessage jumpToMessage, long nowMillis) {
    Optional<ConversationState> found = state.conversations().find(place);
    if (found.isEmpty()) {
      return Step.to(state); // the user has left the room
    }
    ConversationState room = found.get();
    ConversationHistory conversationHistory = room.history();
    boolean toLine =
        room.readingPosition()
            .unreadLine()
            .filter(line -> line.afterId() + 1 == jumpToMessage.id())
            .isPresent();
    boolean loaded =
        !conversationHistory.knownRange().isUnknown()
            && jumpToMessage.id() >= conversationHistory.knownRange().first();
    long number =
        loaded ? conversationHistory.numberFrom(jumpToMessage.id()) : room.scrollback().end();
    if (number < room.scrollback().end()) {
      return Step.to(
          state.with(
              state
                  .conversations()
                  .change(
                      place,
                      r ->
                          toLine
                              ? JumpTargets.atUnreadLine(r, state.viewport())
                              : at(r, number, state))));
    }
    boolean started = jumpToMessage.pages() < MAX_PAGES;
    boolean older =
        conversationHistory.knownRange().isUnknown()
            ? !started
            : jumpToMessage.id() < conversationHistory.knownRange().first()
                && (conversationHistory.olderHistory() == ConversationHistory.OlderHistory.MORE
                    || conversationHistory.olderHistory()
                        == ConversationHistory.OlderHistory.REQUESTED);
    return older && jumpToMessage.pages() > 0 && state.isOnlineInWassop2()
        ? HistoryPaging.request(
            state,
            room,
            Limits.HISTORY_PAGE_ENTRIES,
            new Effect.Purpose.JumpToMessage(jumpToMessage.id(), jumpToMessage.pages() - 1))
        : Step.to(state.withNotice(LocalizedText.of("problem.too-far"), nowMillis));
  }

  /**
   * Returns {@code room} scrolled to the entry {@code number}, as {@link #at(long, Viewport)}
   * places it.
   */
  private static ConversationState at(ConversationState room, long number, State state) {
    return room.withReadingPosition(
        room.readingPosition().withAnchor(Optional.of(at(number, state.viewport()))));
  }

  /**
   * Returns the anchor that highlights the entry {@code number} a third of the screen above the
   * bottom.
   */
  static ScrollAnchor at(long number, Viewport screen) {
    return new ScrollAnchor(number, -Math.max(1, screen.rows() / 3));
  }
}

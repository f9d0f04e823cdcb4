package org.wassop.tui.model.update.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.Request.Range;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConnectionState;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.RoomMembership;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.ConversationHistory.CatchUpState;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.KnownRange;

/** Requests the entries that are missing at the end of a conversation. Pure. */
public final class CatchUp {
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private CatchUp() {}

  /**
   * Requests the missing entries of {@code place}, unless there are none, or a request is on its
   * way.
   */
  static Step request(State state, Place place) {
    boolean needed =
        state.connection().phase() == ConnectionState.Phase.ONLINE
            && state
                .conversations()
                .find(place)
                .filter(room -> room.history().isBehind() && !room.history().isCatchingUp())
                .isPresent();
    return needed ? asked(state, place) : Step.to(state);
  }

  private static Step asked(State state, Place place) {
    ConversationList rooms =
        state
            .conversations()
            .change(
                place, room -> room.changeHistory(past -> past.catchUpState(CatchUpState.PAGE)));
    Range range =
        rooms
            .find(place)
            .map(room -> room.history().knownRange())
            .filter(knownRange -> !knownRange.isUnknown())
            .<Range>map(knownRange -> new Range.After(knownRange.last()))
            .orElseGet(Range.Newest::new);
    return Step.to(
        state.with(rooms),
        new Effect.Send(
            new Request.History(place, range, Limits.HISTORY_PAGE_ENTRIES),
            new Effect.Purpose.CatchUp()));
  }

  /**
   * Repeats after a pause the request for the missing entries of {@code place}, or to enter the
   * room.
   */
  public static Step retry(State state, Place place) {
    Optional<ConversationState> paused =
        state
            .conversations()
            .find(place)
            .filter(room -> room.history().catchUpState() == CatchUpState.PAUSE);
    if (paused.isEmpty() || state.connection().phase() != ConnectionState.Phase.ONLINE) {
      return Step.to(state);
    }
    State ready = with(state, place, CatchUpState.NONE);
    return paused.get().membership().isPresent()
        ? request(ready, place)
        : Reconnect.enter(ready, paused.get());
  }

  /** Requests again after a pause, since the server can't read its history now. */
  public static Step retryLater(State state, Place place) {
    return Step.to(
        with(state, place, CatchUpState.PAUSE),
        new Effect.Schedule(PAUSE, new Action.CatchUpDue(place)));
  }

  /**
   * Handles a request that was refused with {@code code}. A passing error leads to a request after
   * a pause. After any other, the missing entries stay missing, and the next ones are shown.
   */
  public static Step refused(State state, Place place, ErrorCode code, long nowMillis) {
    boolean passing =
        code == ErrorCode.INTERNAL || code == ErrorCode.RATE_LIMITED || code == ErrorCode.TOO_MANY;
    if (passing) {
      return retryLater(state, place);
    }
    return Step.to(
        state.with(
            state
                .conversations()
                .change(
                    place,
                    room ->
                        room.changeHistory(past ->
                                past.with(KnownRange.UNKNOWN).catchUpState(CatchUpState.NONE))
                            .withNotice(goneNotice(nowMillis)))));
  }

  /**
   * Handles a {@code LAGGED}: the server has left out the entries of {@code place} from {@code
   * fromId} on.
   */
  public static Step lagged(State state, Place place, long fromId) {
    if (state.conversations().indexOf(place) < 0) {
      return switch (place) {
        case Place.Room left -> Step.to(state);
        // Another user has begun a direct conversation.
        case Place.Direct begun ->
            Step.to(state, Effect.routine(new Request.ListDirectConversations()));
      };
    }
    boolean asking =
        state.conversations().find(place).filter(room -> room.history().isCatchingUp()).isPresent();
    State behind =
        state.with(
            state
                .conversations()
                .change(place, room -> room.changeHistory(past -> past.withLatestId(fromId))));
    return switch (place) {
      case Place.Room(var name) -> {
        List<Effect> effects = new ArrayList<>();
        State entering = behind;
        if (!asking) {
          entering = entering(behind, place);
          effects.add(
              new Effect.Send(
                  new Request.EnterRoom(name, replay(behind, place)),
                  new Effect.Purpose.CatchUp()));
        }
        effects.add(Effect.routine(new Request.ListMembers(name)));
        yield new Step(entering, effects);
      }
      case Place.Direct direct -> asking ? Step.to(behind) : asked(behind, place);
    };
  }

  /** Returns the replay to ask for when entering the room {@code place}. */
  public static Request.Replay replay(State state, Place place) {
    return state.connection().isClassic()
        ? new Request.Replay.Nothing()
        : state
            .conversations()
            .find(place)
            .map(ConversationState::history)
            .orElse(ConversationHistory.EMPTY)
            .replay();
  }

  /**
   * Returns {@code state} with {@code place} being entered: missing entries come with the answer.
   */
  static State entering(State state, Place place) {
    return with(state, place, CatchUpState.ENTERING);
  }

  private static State with(State state, Place place, CatchUpState catchUpState) {
    return state.with(
        state
            .conversations()
            .change(place, room -> room.changeHistory(past -> past.catchUpState(catchUpState))));
  }

  /**
   * Returns {@code room} after the server, which keeps {@code kept}, has sent all that it has after
   * the entry {@code askedAfter}. Entries that haven't come are kept no more, and never will.
   */
  static ConversationState settled(
      ConversationState room, IdRange kept, long askedAfter, long nowMillis) {
    ConversationHistory past = room.history().withServerRange(kept);
    long last = past.knownRange().last();
    if (past.knownRange().isUnknown()) {
      return room.changeHistory(h -> past.with(KnownRange.after(kept.last())));
    }
    if (kept.first() > last + 1) {
      return room.changeHistory(h -> past.with(KnownRange.after(kept.first() - 1)))
          .withNotice(goneNotice(nowMillis));
    }
    boolean stuck = past.isBehind() && last == askedAfter;
    return room.changeHistory(h -> stuck ? past.upToDate() : past);
  }

  /** Returns the notice that entries are missing for good. */
  static Entry.Notice goneNotice(long nowMillis) {
    return new Entry.Notice(LocalizedText.of("note.gone"), nowMillis);
  }

  /**
   * Opens the direct conversations with unread messages, and requests the new entries of the open
   * ones.
   */
  public static Step directs(State state, Answer.DirectConversations directConversations) {
    State known = state;
    List<Effect> effects = new ArrayList<>();
    for (Answer.DirectConversation direct : directConversations.conversations()) {
      Place place = new Place.Direct(direct.peer());
      if (direct.lastId() > direct.readMarker() || known.conversations().indexOf(place) >= 0) {
        ConversationList rooms =
            known.conversations().open(place).change(place, room -> direct(room, direct));
        Step step = request(known.with(rooms), place);
        known = step.state();
        effects.addAll(step.effects());
      }
    }
    return new Step(known, effects);
  }

  /**
   * Returns {@code room} as the server describes it. If no entries are known, it begins with the
   * unread ones, as far as a replay would go.
   */
  private static ConversationState direct(ConversationState room, Answer.DirectConversation now) {
    KnownRange from =
        KnownRange.after(
            Math.max(now.readMarker(), now.lastId() - ConversationHistory.REPLAY_COUNT));
    return room.changeMembership(RoomMembership::markEntered)
        .changeHistory(past ->
            (past.knownRange().isUnknown() ? past.with(from) : past).withLatestId(now.lastId()))
        .withReadingPosition(room.readingPosition().readUpTo(now.readMarker()));
  }
}

package org.wassop.tui.model.update.sync;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.Backoff;
import org.wassop.tui.model.state.ConnectionState;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.RetryCountdown;
import org.wassop.tui.model.state.RoomMembership;
import org.wassop.tui.model.state.SearchState;
import org.wassop.tui.model.state.SessionResume;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;

/**
 * Handles connections that come and go. A lost connection is tried again after a backoff; a new one
 * resumes the user name, the rooms and the outgoing messages. Pure.
 */
public final class Reconnect {
  private Reconnect() {}

  /** Joins under the user name over the new connection, or asks the user for one. */
  public static Step connected(State state, Action.Connected to, long nowMillis) {
    SessionResume before = state.connection().sessionResume();
    String log = to.historyInfo().logId();
    ConnectionState link = state.connection().with(before.withLog(to.dialect(), log));
    ConversationList rooms = state.conversations();
    if (log.isEmpty() || !log.equals(before.logId())) {
      rooms = rooms.changeAll(room -> inAnotherLog(room, link, nowMillis));
    }
    if (link.isClassic()) {
      rooms = rooms.changeAll(room -> room.changeOutgoing(OutgoingMessage::failedIfSending));
    }
    State reached = state.with(rooms);
    return link.user()
        .map(user -> Step.to(reached.with(link.withPhase(Phase.JOINING)), join(link, user)))
        .orElseGet(() -> Step.to(reached.with(link.withPhase(Phase.CHOOSING_NAME))));
  }

  /** Returns the request for the name {@code user}, which the last connection may still have. */
  public static Effect join(ConnectionState link, UserName user) {
    return Effect.routine(new Request.Join(user, link.sessionResume().sessionOf(user)));
  }

  /**
   * Returns {@code room} for another log, in which its ids mean nothing. Its entries stay on the
   * screen.
   */
  private static ConversationState inAnotherLog(
      ConversationState room, ConnectionState link, long nowMillis) {
    boolean had = room.history().knownRange().last() > 0;
    ConversationState changed = room.withLogReset();
    List<OutgoingMessage> left = new ArrayList<>();
    for (OutgoingMessage message : room.outgoing()) {
      if (message.progress() instanceof OutgoingMessage.Progress.Stored(long id, long time)
          && link.user().isPresent()) {
        changed = changed.with(message.toEntry(0, link.user().get(), time));
      } else {
        left.add(message);
      }
    }
    changed = changed.withOutgoing(left);
    return had
        ? changed.withNotice(new Entry.Notice(LocalizedText.of("note.other-log"), nowMillis))
        : changed;
  }

  /**
   * Handles a connection that was lost, or could not be made, because of {@code why}: it is tried
   * again after a backoff.
   */
  public static Step lost(State state, LocalizedText why, long nowMillis) {
    Backoff backoff = state.connection().sessionResume().backoff().failed();
    ConnectionState link =
        state.connection().with(state.connection().sessionResume().with(backoff));
    RetryCountdown retryCountdown = RetryCountdown.of(backoff.delay(), nowMillis);
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.Schedule(backoff.delay(), new Action.RetryDue(backoff.attempts())));
    effects.addAll(ticks(retryCountdown, backoff.attempts(), nowMillis));
    return new Step(
        cut(state).with(link.withPhase(Phase.RECONNECTING, why).with(retryCountdown)), effects);
  }

  /**
   * Returns the effect that counts down the next second of the wait {@code number}, if there is
   * one.
   */
  private static List<Effect> ticks(RetryCountdown retryCountdown, long number, long nowMillis) {
    return retryCountdown.isCounting()
        ? List.of(
            new Effect.Schedule(
                retryCountdown.untilNextTick(nowMillis), new Action.CountdownTick(number)))
        : List.of();
  }

  /** Counts down a second of the wait {@code number}. */
  public static Step tick(State state, long number, long nowMillis) {
    ConnectionState link = state.connection();
    if (!isAwaited(link, number) || !link.retryCountdown().isCounting()) {
      return Step.to(state);
    }
    RetryCountdown retryCountdown = link.retryCountdown().tick(nowMillis);
    return new Step(
        state.with(link.with(retryCountdown)), ticks(retryCountdown, number, nowMillis));
  }

  /** Handles a connection that has ended because of {@code why}: only the user connects again. */
  public static Step ended(State state, LocalizedText why) {
    return Step.to(cut(state).with(state.connection().withPhase(Phase.OFFLINE, why)));
  }

  private static State cut(State online) {
    State state =
        online.popup() instanceof Popup.Search(SearchState search)
            ? online.with(new Popup.Search(search.offline()))
            : online;
    boolean classic = state.connection().isClassic();
    return state.with(
        state
            .conversations()
            .changeAll(room ->
                room.changeMembership(RoomMembership::disconnected)
                    .changeHistory(past ->
                        past.catchUpState(ConversationHistory.CatchUpState.NONE)
                            .requestingOlder(false))
                    .changeOutgoing(o -> classic ? o.failedIfSending() : o)));
  }

  /** Handles the end of the connection, because of {@code why} in the user's language. */
  public static Step closed(State state, String why, long nowMillis) {
    return switch (state.connection().phase()) {
      // The connection was given up before, for a reason that says more.
      case RECONNECTING, OFFLINE -> Step.to(state);
      case CONNECTING, CHOOSING_NAME, JOINING, ONLINE ->
          lost(state, LocalizedText.of("offline.because", why), nowMillis);
    };
  }

  /** Connects after the wait {@code number}, if it is still awaited. */
  public static Step retry(State state, long number) {
    return isAwaited(state.connection(), number)
        ? Step.to(state.with(state.connection().with(RetryCountdown.NONE)), new Effect.Connect())
        : Step.to(state);
  }

  private static boolean isAwaited(ConnectionState link, long number) {
    return link.phase() == Phase.RECONNECTING
        && link.sessionResume().backoff().attempts() == number;
  }

  /**
   * Handles the answer to {@code JOIN}: the user is online as {@code name}, and enters the rooms.
   */
  public static Step joined(State state, UserName name, String session, long nowMillis) {
    SessionResume before = state.connection().sessionResume();
    ConnectionState link =
        state
            .connection()
            .withUser(name)
            .with(before.joinedAs(name, session))
            .withPhase(Phase.ONLINE);
    ConversationList rooms = state.conversations();
    boolean oneRoomOnly = link.isClassic() && rooms.all().size() > 1;
    if (oneRoomOnly) {
      rooms = rooms.keepOnly(roomForClassic(rooms));
    }
    boolean renamed = before.joinedAs().isPresent() && !before.joinedAs().get().equals(name);
    if (renamed) {
      rooms = rooms.changeAll(room -> room.changeOutgoing(OutgoingMessage::failedIfSending));
    }
    State in =
        state
            .with(link)
            .with(rooms)
            .with(state.drafts().withUserName(state.drafts().userName().withText("")));
    List<Effect> effects = new ArrayList<>();
    for (ConversationState conversation : rooms.all()) {
      Step step = enter(in, conversation);
      in = step.state();
      effects.addAll(step.effects());
    }
    effects.add(Effect.routine(new Request.ListRooms()));
    if (!link.isClassic()) {
      effects.add(Effect.routine(new Request.ListDirectConversations()));
      if (!before.joinedAs().equals(link.user())) {
        effects.add(new Effect.LoadUnsent(name));
      }
    }
    return new Step(
        oneRoomOnly ? in.withNotice(LocalizedText.of("note.one-room"), nowMillis) : in, effects);
  }

  /**
   * Returns the only room that a classic server lets the user keep: the shown one, if it is a room.
   */
  private static Place roomForClassic(ConversationList rooms) {
    ConversationState shown = rooms.all().get(rooms.shownIndex());
    return rooms.all().stream()
        .filter(room -> room.room().isPresent())
        .findFirst()
        .filter(first -> shown.room().isEmpty())
        .orElse(shown)
        .place();
  }

  /** Enters a room; a direct conversation needs no entering. */
  static Step enter(State state, ConversationState conversation) {
    Place place = conversation.place();
    return switch (place) {
      case Place.Room(RoomName name) ->
          Step.to(
              CatchUp.entering(state, place),
              Effect.routine(new Request.EnterRoom(name, CatchUp.replay(state, place))));
      case Place.Direct direct -> sendWaiting(state, place);
    };
  }

  /**
   * Marks the user as present at {@code place}, and sends in their order the messages that wait
   * there, and those that an earlier connection sent without an answer.
   */
  static Step sendWaiting(State state, Place place) {
    List<Effect> effects = new ArrayList<>();
    ConversationList rooms =
        state
            .conversations()
            .change(
                place,
                room -> {
                  boolean again = !room.membership().isPresent();
                  for (OutgoingMessage message : room.outgoing()) {
                    if (message.isWaiting() || again && message.isPending()) {
                      effects.add(message.toSend(place));
                    }
                  }
                  return room.changeMembership(RoomMembership::markEntered)
                      .changeOutgoing(o -> o.isPending() ? o.sent() : o);
                });
    return new Step(state.with(rooms), effects);
  }
}

package org.wassop.tui.model.update;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.RoomMembership;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.JoinLeaveFolding;
import org.wassop.tui.model.update.navigate.JumpToMessage;
import org.wassop.tui.model.update.navigate.MessageSearch;
import org.wassop.tui.model.update.navigate.QuickSwitcher;
import org.wassop.tui.model.update.send.TypingIndicators;
import org.wassop.tui.model.update.sync.CatchUp;
import org.wassop.tui.model.update.sync.HistoryPaging;
import org.wassop.tui.model.update.sync.MentionCount;
import org.wassop.tui.model.update.sync.MessageArrival;
import org.wassop.tui.model.update.sync.NotificationRules;
import org.wassop.tui.model.update.sync.Reconnect;
import org.wassop.tui.model.update.sync.RoomJoin;
import org.wassop.tui.model.update.sync.RoomTopics;
import org.wassop.tui.model.update.sync.UnreadTracking;

/** Applies the answers and the events of the server to the state. Pure. */
final class ServerEvents {
  private ServerEvents() {}

  /** Applies {@code answer} to {@code request}, which was sent for {@code purpose}. */
  static Step answered(
      State state, Request request, Effect.Purpose purpose, Answer answer, long nowMillis) {
    return switch (answer) {
      case Answer.Joined(String session) ->
          request instanceof Request.Join(UserName name, String old)
              ? Reconnect.joined(state, name, session, nowMillis)
              : Step.to(state);
      case Answer.RoomEntered entered ->
          request instanceof Request.EnterRoom asked
              ? JumpToMessage.resume(
                  MentionCount.counted(
                      UnreadTracking.entered(
                          RoomJoin.entered(state, asked, entered, purpose, nowMillis),
                          asked,
                          entered),
                      entered.room()),
                  new Place.Room(entered.room()),
                  purpose,
                  nowMillis)
              : Step.to(state);
      case Answer.RoomExited(RoomName room) ->
          Step.to(
              state.with(state.conversations().without(new Place.Room(room))),
              Effect.routine(new Request.ListRooms()));
      case Answer.Rooms rooms -> rooms(state, rooms, purpose, nowMillis);
      case Answer.Members members -> members(state, members, purpose, nowMillis);
      case Answer.Accepted(Place place, long id, long time) ->
          purpose instanceof Effect.Purpose.OwnMessage sent
              ? MessageArrival.accepted(state, sent, id, time == 0 ? nowMillis : time)
              : Step.to(state);
      case Answer.Refused refused -> refused(state, request, purpose, refused, nowMillis);
      case Answer.Welcome welcome -> Step.to(state);
      case Answer.HistoryPage historyPage ->
          request instanceof Request.History asked
              ? page(state, asked, purpose, historyPage, nowMillis)
              : Step.to(state);
      case Answer.SearchResults searchResults -> MessageSearch.found(state, request, searchResults);
      case Answer.DirectConversations directConversations ->
          CatchUp.directs(state, directConversations);
      case Answer.MarkedRead markedRead -> Step.to(state);
      case Answer.Done done ->
          purpose instanceof Effect.Purpose.OwnMessage sent
              ? MessageArrival.edited(state, sent)
              : Step.to(state);
      case Answer.Pong pong -> Step.to(state);
    };
  }

  /** Applies a page of the history, which may be a step of a catch-up or a jump. */
  private static Step page(
      State state,
      Request.History asked,
      Effect.Purpose purpose,
      Answer.HistoryPage historyPage,
      long nowMillis) {
    if (purpose instanceof Effect.Purpose.CatchUp) {
      return MessageArrival.page(state, asked.place(), historyPage, nowMillis);
    }
    Step answered = Step.to(HistoryPaging.answered(state, asked, historyPage));
    return asked.range() instanceof Request.Range.After
        ? answered
        : JumpToMessage.resume(answered, asked.place(), purpose, nowMillis);
  }

  private static Step rooms(
      State state, Answer.Rooms answer, Effect.Purpose purpose, long nowMillis) {
    State known =
        QuickSwitcher.withListedRooms(
            state.with(state.conversations().withServerRooms(answer.rooms())));
    if (!(purpose instanceof Effect.Purpose.UserRequest)) {
      return Step.to(known);
    }
    String list =
        answer.rooms().stream()
            .map(count -> count.room() + " (" + count.memberCount() + ")")
            .collect(Collectors.joining(", "));
    return Step.to(known.withCommandOutput(LocalizedText.of("note.rooms", list), nowMillis));
  }

  private static Step members(
      State state, Answer.Members answer, Effect.Purpose purpose, long nowMillis) {
    State known =
        state.with(
            state
                .conversations()
                .change(
                    new Place.Room(answer.room()),
                    room -> room.changeMembership(members -> members.withMembers(answer.users()))));
    if (!(purpose instanceof Effect.Purpose.UserRequest)) {
      return Step.to(known);
    }
    String list = answer.users().stream().map(UserName::text).collect(Collectors.joining(", "));
    return Step.to(
        known.withCommandOutput(
            LocalizedText.of("note.members", answer.room().text(), list), nowMillis));
  }

  private static Step refused(
      State state, Request request, Effect.Purpose purpose, Answer.Refused answer, long nowMillis) {
    if (purpose instanceof Effect.Purpose.OwnMessage sent) {
      return MessageArrival.refused(state, sent, answer.code());
    }
    LocalizedText why = LocalizedText.of("refused." + answer.code().wire());
    return switch (request) {
      case Request.Join(UserName name, String session) -> {
        State naming = state.with(state.connection().withNameRefused(why));
        yield Step.to(naming.with(naming.input().withText(name.text())));
      }
      case Request.EnterRoom(RoomName room, Request.Replay replay)
          when answer.code() == ErrorCode.INTERNAL
              && !(purpose instanceof Effect.Purpose.UserRequest) ->
          CatchUp.retryLater(
              state.withNotice(
                  LocalizedText.because("problem.not-entered", room.text(), why), nowMillis),
              new Place.Room(room));
      case Request.EnterRoom(RoomName room, Request.Replay replay) ->
          notEntered(state, room, why, nowMillis);
      case Request.History asked when purpose instanceof Effect.Purpose.CatchUp ->
          CatchUp.refused(state, asked.place(), answer.code(), nowMillis);
      case Request.History asked -> HistoryPaging.refused(state, asked.place(), why, nowMillis);
      case Request.Search search -> MessageSearch.refused(state, search, why);
      case Request.Typing typing -> Step.to(state);
      case Request.MarkRead mark -> Step.to(state);
      case Request.ListDirectConversations list -> Step.to(state);
      default -> Step.to(state.withNotice(why, nowMillis));
    };
  }

  /**
   * Tells the user that {@code room} was not entered. Messages that wait for it fail because of
   * {@code why}, too.
   */
  private static Step notEntered(State state, RoomName room, LocalizedText why, long nowMillis) {
    ConversationList rooms =
        withoutUnentered(state, room)
            .change(
                new Place.Room(room),
                known ->
                    known
                        .changeHistory(
                            past -> past.catchUpState(ConversationHistory.CatchUpState.NONE))
                        .changeOutgoing(o -> o.isPending() ? o.failed(why) : o));
    return Step.to(
        state
            .with(rooms)
            .withNotice(LocalizedText.because("problem.not-entered", room.text(), why), nowMillis));
  }

  /** Returns the conversations without {@code room} if the user has never been in it. */
  private static ConversationList withoutUnentered(State state, RoomName room) {
    int index = state.conversations().indexOf(new Place.Room(room));
    return index >= 0 && !state.conversations().all().get(index).membership().everEntered()
        ? state.conversations().without(new Place.Room(room))
        : state.conversations();
  }

  /** Applies {@code event}. */
  static Step received(State state, Event event, long nowMillis) {
    return switch (event) {
      case Event.LogEntry entry ->
          NotificationRules.withNotification(
              state, MessageArrival.live(state, entry, nowMillis), entry, nowMillis);
      case Event.Entered(RoomName room, UserName user) ->
          joinedOrLeft(
              state,
              room,
              state.connection().isClassic()
                  ? members -> members
                  : members -> members.withMember(user),
              new Entry.MemberChange(user, Entry.Transition.ENTERED, nowMillis));
      case Event.Left(RoomName room, UserName user, LeaveReason reason) ->
          joinedOrLeft(
              state,
              room,
              members -> members.withoutMember(user),
              new Entry.MemberChange(
                  user,
                  reason == LeaveReason.EXIT
                      ? Entry.Transition.LEFT_ROOM
                      : Entry.Transition.LEFT_CHAT,
                  nowMillis));
      case Event.Notice(String text) ->
          Step.to(
              state.withNotice(LocalizedText.of("note.server", SafeText.line(text)), nowMillis));
      case Event.Bye(Event.ByeCode code, String text) -> bye(state, code, nowMillis);
      case Event.TopicChanged changed -> Step.to(RoomTopics.changed(state, changed, nowMillis));
      case Event.IsTyping typing -> TypingIndicators.received(state, typing, nowMillis);
      case Event.Lagged(Place place, long fromId) -> CatchUp.lagged(state, place, fromId);
      case Event.Ping ping -> Step.to(state);
    };
  }

  /** Applies a {@code BYE}. A client that has quit or was replaced doesn't reconnect by itself. */
  private static Step bye(State state, Event.ByeCode code, long nowMillis) {
    LocalizedText why = LocalizedText.of("bye." + code.wire());
    return switch (code) {
      case QUIT, REPLACED -> Reconnect.ended(state, why);
      case SHUTDOWN, TOO_SLOW, TIMEOUT, TOO_LONG, FULL, INTERNAL ->
          Reconnect.lost(state, why, nowMillis);
    };
  }

  private static Step joinedOrLeft(
      State state,
      RoomName name,
      UnaryOperator<RoomMembership> change,
      Entry.MemberChange memberChange) {
    return Step.to(
        state.with(
            state
                .conversations()
                .change(
                    new Place.Room(name),
                    room ->
                        room.changeMembership(change)
                            .changeHistory(past ->
                                past.with(
                                    JoinLeaveFolding.append(past.entries(), memberChange))))));
  }
}

package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.LinkState.Phase;

/** What the server's words do to the state. Pure. */
final class Incoming {
  private Incoming() {}

  static Step connected(State state, Dialect dialect) {
    LinkState link = state.link().speaking(dialect);
    return link.user()
        .map(user ->
            Step.to(state.with(link.in(Phase.JOINING)), Effect.routine(new Request.Join(user, ""))))
        .orElseGet(() -> Step.to(state.with(link.in(Phase.NAMING))));
  }

  static Step offline(State online, Phrase why) {
    State state = Searching.offline(online);
    Phrase notSent = Phrase.of("failure.offline");
    return Step.to(
        state
            .with(state.link().in(Phase.OFFLINE, why))
            .with(
                state
                    .rooms()
                    .changeAll(Older::forget)
                    .changeAll(room ->
                        room.changeMembership(members -> members.of(List.of()))
                            .changeOutgoing(
                                o -> o.failure().isPresent() ? o : o.failed(notSent)))));
  }

  static Step closed(State state, String why) {
    // After a BYE it is known better why.
    return state.link().phase() == Phase.OFFLINE
        ? Step.to(state)
        : offline(state, Phrase.of("offline.because", why));
  }

  static Step answered(
      State state, Request request, Effect.Purpose purpose, Answer answer, long nowMillis) {
    return switch (answer) {
      case Answer.Joined joined -> joined(state, request, nowMillis);
      case Answer.RoomEntered entered ->
          Jump.goOn(
              Unread.entered(entered(state, entered.room(), purpose, nowMillis), entered),
              new Place.Room(entered.room()),
              purpose,
              nowMillis);
      case Answer.RoomExited(RoomName room) ->
          Step.to(
              state.with(state.rooms().without(new Place.Room(room))),
              Effect.routine(new Request.ListRooms()));
      case Answer.Rooms rooms -> rooms(state, rooms, purpose, nowMillis);
      case Answer.Members members -> members(state, members, purpose, nowMillis);
      case Answer.Accepted(Place place, long id, long time) ->
          accepted(state, purpose, id, time == 0 ? nowMillis : time);
      case Answer.Refused refused -> refused(state, request, purpose, refused, nowMillis);
      case Answer.Welcome welcome -> Step.to(state);
      case Answer.Page page -> Older.answered(state, request, purpose, page, nowMillis);
      case Answer.Results results -> Searching.found(state, request, results);
      case Answer.Directs directs -> Directs.listed(state, directs);
      case Answer.Marked marked -> Step.to(state);
      case Answer.Done done -> Step.to(state);
      case Answer.Alive alive -> Step.to(state);
    };
  }

  private static Step joined(State state, Request request, long nowMillis) {
    LinkState link = state.link();
    if (request instanceof Request.Join(UserName name, String session)) {
      link = link.as(name);
    }
    RoomList rooms = state.rooms();
    if (link.dialect() == Dialect.CLASSIC && rooms.shown().isPresent()) {
      rooms = rooms.only(rooms.shown().get().place());
    }
    List<Effect> effects = new ArrayList<>();
    for (RoomState room : rooms.entered()) {
      room.room()
          .ifPresent(name ->
              effects.add(
                  Effect.routine(new Request.EnterRoom(name, new Request.Replay.Nothing()))));
    }
    effects.add(Effect.routine(new Request.ListRooms()));
    if (link.dialect() == Dialect.WASSOP_2) {
      effects.add(Effect.routine(new Request.ListDirects()));
    }
    boolean fewer = rooms.entered().size() < state.rooms().entered().size();
    State in =
        state
            .with(link.in(Phase.ONLINE))
            .with(rooms)
            .with(state.drafts().withName(state.drafts().name().withText("")));
    State told = fewer ? in.tell(Phrase.of("note.one-room"), nowMillis) : in;
    return new Step(told, effects);
  }

  private static Step entered(State state, RoomName room, Effect.Purpose purpose, long nowMillis) {
    boolean asked = !(purpose instanceof Effect.Purpose.Routine);
    Place place = new Place.Room(room);
    RoomList rooms = state.rooms();
    if (asked || rooms.indexOf(place) < 0) {
      rooms = rooms.show(place);
    }
    Entry.Happened note = new Entry.Happened(Phrase.of("note.you-entered", room.text()), nowMillis);
    rooms =
        rooms.change(place, r -> r.named(place).changeMembership(Membership::letIn).withNote(note));
    List<Effect> effects = new ArrayList<>();
    if (isClassic(state)) {
      rooms = rooms.only(place);
    } else {
      effects.add(Effect.routine(new Request.ListMembers(room)));
    }
    if (asked) {
      effects.add(Effect.routine(new Request.ListRooms()));
    }
    return new Step(state.with(rooms), effects);
  }

  /** Then there is one room at a time, and nobody tells who is in it. */
  private static boolean isClassic(State state) {
    return state.link().dialect() == Dialect.CLASSIC;
  }

  private static Step rooms(
      State state, Answer.Rooms answer, Effect.Purpose purpose, long nowMillis) {
    State known = state.with(state.rooms().withListed(answer.rooms()));
    if (!(purpose instanceof Effect.Purpose.Shown)) {
      return Step.to(known);
    }
    String list =
        answer.rooms().stream()
            .map(count -> count.room() + " (" + count.members() + ")")
            .collect(Collectors.joining(", "));
    return Step.to(known.answer(Phrase.of("note.rooms", list), nowMillis));
  }

  private static Step members(
      State state, Answer.Members answer, Effect.Purpose purpose, long nowMillis) {
    State known =
        state.with(
            state
                .rooms()
                .change(
                    new Place.Room(answer.room()),
                    room -> room.changeMembership(members -> members.of(answer.users()))));
    if (!(purpose instanceof Effect.Purpose.Shown)) {
      return Step.to(known);
    }
    String list = answer.users().stream().map(UserName::text).collect(Collectors.joining(", "));
    return Step.to(known.answer(Phrase.of("note.members", answer.room().text(), list), nowMillis));
  }

  /** The message takes its place in the room's order now. */
  private static Step accepted(State state, Effect.Purpose purpose, long id, long timeMillis) {
    if (!(purpose instanceof Effect.Purpose.OwnMessage(Place place, long number))
        || state.link().user().isEmpty()) {
      return Step.to(state);
    }
    UserName me = state.link().user().get();
    return Step.to(
        state.with(
            state
                .rooms()
                .change(
                    place,
                    room -> {
                      RoomState said = room;
                      List<Outgoing> left = new ArrayList<>();
                      for (Outgoing message : room.outgoing()) {
                        if (message.id() == number) {
                          said =
                              said.with(new Entry.Said(id, me, true, message.text(), timeMillis));
                        } else {
                          left.add(message);
                        }
                      }
                      return said.withOutgoing(left);
                    })));
  }

  private static Step refused(
      State state, Request request, Effect.Purpose purpose, Answer.Refused answer, long nowMillis) {
    Phrase why = Phrase.of("refused." + answer.code().wire());
    if (purpose instanceof Effect.Purpose.OwnMessage(Place place, long id)) {
      return Step.to(
          state.with(
              state
                  .rooms()
                  .change(
                      place, room -> room.changeOutgoing(o -> o.id() == id ? o.failed(why) : o))));
    }
    return switch (request) {
      case Request.Join(UserName name, String session) -> {
        State naming = state.with(state.link().nameless(why));
        yield Step.to(naming.with(naming.input().withText(name.text())));
      }
      case Request.EnterRoom(RoomName room, Request.Replay replay) ->
          Step.to(
              state
                  .with(withoutUnentered(state, room))
                  .tell(Phrase.because("problem.not-entered", room.text(), why), nowMillis));
      case Request.Search search -> Searching.refused(state, search, why);
      case Request.History(Place place, var range, int limit) ->
          Older.refused(state, place, why, nowMillis);
      case Request.Typing typing -> Step.to(state);
      case Request.MarkRead mark -> Step.to(state);
      case Request.ListDirects list -> Step.to(state);
      default -> Step.to(state.tell(why, nowMillis));
    };
  }

  /** A room that the server has never let the user enter goes. */
  private static RoomList withoutUnentered(State state, RoomName room) {
    int index = state.rooms().indexOf(new Place.Room(room));
    return index >= 0 && !state.rooms().entered().get(index).membership().entered()
        ? state.rooms().without(new Place.Room(room))
        : state.rooms();
  }

  static Step happened(State state, Event event, long nowMillis) {
    return switch (event) {
      case Event.Message said ->
          Step.to(
              state.with(
                  heard(state, said, said.timeMillis() == 0 ? nowMillis : said.timeMillis())));
      case Event.Entered(RoomName room, UserName user) ->
          moved(
              state,
              room,
              isClassic(state) ? members -> members : members -> members.with(user),
              note("note.entered", user, nowMillis));
      case Event.Left(RoomName room, UserName user, LeaveReason reason) ->
          moved(
              state,
              room,
              members -> members.without(user),
              note(
                  reason == LeaveReason.EXIT ? "note.left-room" : "note.left-chat",
                  user,
                  nowMillis));
      case Event.Notice(String text) ->
          Step.to(state.tell(Phrase.of("note.server", SafeText.line(text)), nowMillis));
      case Event.Bye(Event.ByeCode code, String text) ->
          offline(state, Phrase.of("bye." + code.wire()));
      case Event.TopicChanged changed -> Step.to(Topics.changed(state, changed, nowMillis));
      case Event.IsTyping typing -> Writing.heard(state, typing, nowMillis);
      case Event.Lagged lagged -> Step.to(state);
      case Event.AreYouThere ping -> Step.to(state);
    };
  }

  private static Step moved(
      State state, RoomName name, UnaryOperator<Membership> change, Entry note) {
    return Step.to(
        state.with(
            state
                .rooms()
                .change(new Place.Room(name), room -> room.changeMembership(change).with(note))));
  }

  private static RoomList heard(State state, Event.Message said, long timeMillis) {
    String text = SafeText.lines(said.text());
    Entry.Said entry =
        new Entry.Said(said.id(), said.from(), state.isMe(said.from()), text, timeMillis);
    Place place = state.conversation(said);
    RoomList rooms = Directs.opened(state.rooms(), place);
    boolean shown = rooms.shown().filter(room -> room.place().equals(place)).isPresent();
    return rooms.change(place, room -> Unread.heard(room, entry, shown));
  }

  private static Entry note(String key, UserName user, long nowMillis) {
    return new Entry.Happened(Phrase.of(key, user.text()), nowMillis);
  }
}

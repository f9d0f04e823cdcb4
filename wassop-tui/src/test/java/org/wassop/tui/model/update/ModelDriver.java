package org.wassop.tui.model.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.Scrollback;

/** Plays a user and a server against the reducer, one action a minute. */
public final class ModelDriver {
  private State state;
  private List<Effect> effects = List.of();
  private final List<Effect.Send> allSent = new ArrayList<>();
  private final List<Action> timers = new ArrayList<>();
  private List<Effect.Send> lastSent = List.of();
  private long now = 1_795_294_500_000L; // 2026-11-21 20:55 UTC

  private ModelDriver(State state) {
    this.state = state;
  }

  /** A client in {@code state}. */
  public static ModelDriver of(State state) {
    return new ModelDriver(state);
  }

  /** A client that is connecting, for {@code user} when not empty. */
  public static ModelDriver start(String user, String... rooms) {
    return new ModelDriver(
        State.initial(
            "chat.example:5555",
            UserName.parse(user),
            List.of(rooms).stream().map(ModelDriver::room).toList(),
            "me"));
  }

  /** A client that stands as {@code state} says. */
  public static ModelDriver with(State state) {
    return new ModelDriver(state);
  }

  /** A client that {@code dialect} is spoken with, in {@code rooms}. */
  public static ModelDriver online(Dialect dialect, String... rooms) {
    ModelDriver modelDriver =
        start("juanmi", rooms).act(connected(dialect)).answer(new Answer.Joined(""));
    for (ConversationState room : modelDriver.state().rooms().entered()) {
      modelDriver.act(
          new Action.Answered(
              new Request.EnterRoom(room.room().orElseThrow(), new Request.Replay.Last(200)),
              new Effect.Purpose.Routine(),
              new Answer.RoomEntered(room.room().orElseThrow(), 1, IdRange.EMPTY, 0, "")));
    }
    return modelDriver;
  }

  /** The server is reached, and has the history {@code "log"} if it can have one. */
  public static Action connected(Dialect dialect) {
    return new Action.Connected(
        dialect, new Answer.HistoryInfo(true, dialect == Dialect.CLASSIC ? "" : "log"));
  }

  public static RoomName room(String name) {
    return RoomName.parse(name).orElseThrow();
  }

  public static UserName user(String name) {
    return UserName.parse(name).orElseThrow();
  }

  public ModelDriver act(Action action) {
    now += 60_000;
    Step step = Update.apply(state, action, now);
    state = step.state();
    effects = step.effects();
    lastSent = sent().isEmpty() ? lastSent : sent();
    allSent.addAll(sent());
    for (Effect effect : effects) {
      if (effect instanceof Effect.Schedule(var delay, Action later)) {
        timers.add(later);
      }
    }
    return this;
  }

  public ModelDriver type(String text) {
    return act(new Action.Type(text));
  }

  public ModelDriver enter(String text) {
    return type(text).act(new Action.Submit());
  }

  /** The server answers the last thing that was sent. */
  public ModelDriver answer(Answer answer) {
    Effect.Send send = lastSent.getFirst();
    return act(new Action.Answered(send.request(), send.purpose(), answer));
  }

  public ModelDriver refuse(ErrorCode code) {
    return answer(new Answer.Refused(code, "in the server's words"));
  }

  public ModelDriver happen(Event event) {
    return act(new Action.Received(event));
  }

  public ModelDriver hear(String room, String from, String text) {
    return happen(new Event.Message(new Place.Room(room(room)), 0, user(from), "", text, 5_000));
  }

  /** The server says a message with an id, a second after the one before. */
  public ModelDriver hear(Place place, long id, String from, String text) {
    return happen(
        new Event.Message(place, id, user(from), "", text, 1_795_294_980_000L + id * 1_000));
  }

  /** The server says a message again, while a room is entered. */
  public ModelDriver replay(String room, long id, String from, String text) {
    return act(
        new Action.Replayed(
            new Request.EnterRoom(room(room), new Request.Replay.Last(200)),
            new Event.Message(
                place(room), id, user(from), "", text, 1_795_294_980_000L + id * 1_000)));
  }

  /** The server has let the user into a room that this program knows. */
  public ModelDriver entered(String room, IdRange kept, long read) {
    return act(
        new Action.Answered(
            new Request.EnterRoom(room(room), new Request.Replay.Last(200)),
            new Effect.Purpose.Routine(),
            new Answer.RoomEntered(room(room), 2, kept, read, "")));
  }

  /** The server answers the last request of this {@code kind}. */
  public ModelDriver answer(Class<? extends Request> kind, Answer answer) {
    Effect.Send send =
        allSent.reversed().stream()
            .filter(sent -> kind.isInstance(sent.request()))
            .findFirst()
            .orElseThrow();
    return act(new Action.Answered(send.request(), send.purpose(), answer));
  }

  /** A page of messages {@code from} to {@code to}, said by leo. */
  public static Answer.Page page(Place place, long from, long to, IdRange kept) {
    List<Event.Logged> messages = new ArrayList<>();
    for (long id = from; id <= to; id++) {
      messages.add(
          new Event.Message(place, id, user("leo"), "", "m" + id, 1_795_294_980_000L + id * 1_000));
    }
    return new Answer.Page(place, messages, kept);
  }

  /** What was asked to be done later, and still has to be. */
  public List<Action> timers() {
    return timers;
  }

  /** All that was asked to be done later is done, {@code millis} after what was done last. */
  public ModelDriver after(long millis) {
    List<Action> due = List.copyOf(timers);
    timers.clear();
    now += millis - 60_000;
    for (Action action : due) {
      act(action);
      now -= 60_000;
    }
    now += 60_000;
    return this;
  }

  public static Place place(String room) {
    return new Place.Room(room(room));
  }

  public static Place direct(String user) {
    return new Place.Direct(user(user));
  }

  /** The user wants things to be otherwise. */
  public ModelDriver with(Preferences preferences) {
    state = state.with(preferences);
    return this;
  }

  public State state() {
    return state;
  }

  public long now() {
    return now;
  }

  public List<Effect> effects() {
    return effects;
  }

  public List<Effect.Send> sent() {
    return effects.stream()
        .filter(Effect.Send.class::isInstance)
        .map(Effect.Send.class::cast)
        .toList();
  }

  public List<Request> requests() {
    return sent().stream().map(Effect.Send::request).toList();
  }

  /** What was asked for, without the keys of messages. */
  public List<Request> keyless() {
    return requests().stream()
        .map(request ->
            request instanceof Request.SendMessage(var place, String key, String text, long reply)
                ? new Request.SendMessage(place, "", text, reply)
                : request)
        .toList();
  }

  public ConversationState shown() {
    return state.rooms().shown().orElseThrow();
  }

  /** The log of the room that is shown, in short. */
  public List<String> log() {
    return log(state.rooms().shown().map(ConversationState::log).orElse(state.rooms().home()));
  }

  /** A log, in short. */
  public static List<String> log(Scrollback log) {
    List<String> lines = new ArrayList<>();
    for (long i = log.first(); i < log.end(); i++) {
      lines.add(
          switch (log.get(i)) {
            case Entry.Message message ->
                (message.own() ? "*" : "") + message.from() + ": " + message.text();
            case Entry.Notice(LocalizedText what, long time) -> what.key();
            case Entry.MemberChanges(List<Entry.MemberChange> moves, long time) ->
                String.join(
                    " ",
                    moves.stream()
                        .map(memberChange -> memberChange.user() + " " + memberChange.way())
                        .toList());
          });
    }
    return lines;
  }

  /** The key of the last problem or note where the user looks. */
  public String told() {
    List<String> log = log();
    return log.isEmpty() ? "" : log.getLast();
  }

  public String input() {
    return state.input().text();
  }

  public Optional<String> problem() {
    return state.link().problem().map(LocalizedText::key);
  }
}

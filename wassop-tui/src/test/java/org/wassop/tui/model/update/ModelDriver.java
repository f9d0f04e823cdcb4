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
import org.wassop.tui.model.timeline.ScrollAnchor;
import org.wassop.tui.model.timeline.Scrollback;

/** Plays a user and a server against the reducer; each action is a minute after the one before. */
public final class ModelDriver {
  private State state;
  private List<Effect> effects = List.of();
  private final List<Effect.Send> allSent = new ArrayList<>();
  private final List<Action> scheduled = new ArrayList<>();
  private List<Effect.Send> lastSent = List.of();
  private long now = 1_795_294_500_000L; // 2026-11-21 20:55 UTC

  private ModelDriver(State state) {
    this.state = state;
  }

  /** A client in {@code state}. */
  public static ModelDriver of(State state) {
    return new ModelDriver(state);
  }

  /** A client that is connecting; it has the name {@code user} unless that is empty. */
  public static ModelDriver start(String user, String... rooms) {
    return new ModelDriver(
        State.initial(
            "chat.example:5555",
            UserName.parse(user),
            List.of(rooms).stream().map(ModelDriver::room).toList(),
            "me"));
  }

  /** A client in {@code state}. */
  public static ModelDriver with(State state) {
    return new ModelDriver(state);
  }

  /**
   * A client that has reached a server, and joins as {@code user}; if that is empty, it asks for a
   * name.
   */
  public static ModelDriver connectedAs(String user, String... rooms) {
    return start(user, rooms).act(connected(Dialect.WASSOP_2));
  }

  /** A client that has joined as juanmi, and has asked to enter {@code rooms}. */
  public static ModelDriver joined(String... rooms) {
    return connectedAs("juanmi", rooms).answer(new Answer.Joined(""));
  }

  /** A client that is online as juanmi over {@code dialect}, in {@code rooms}, which are empty. */
  public static ModelDriver online(Dialect dialect, String... rooms) {
    ModelDriver modelDriver =
        start("juanmi", rooms).act(connected(dialect)).answer(new Answer.Joined(""));
    for (ConversationState room : modelDriver.state().conversations().all()) {
      RoomName name = room.room().orElseThrow();
      modelDriver.answer(
          new Request.EnterRoom(name, new Request.Replay.Last(200)), roomEntered(name.text()));
    }
    return modelDriver;
  }

  /** The connection to a server, with the history {@code "log"} if its dialect can have one. */
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
        scheduled.add(later);
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

  /** After a lost connection, the user connects again and joins; the rooms aren't entered yet. */
  public ModelDriver reconnect(Dialect dialect) {
    return enter("/connect").act(connected(dialect)).answer(new Answer.Joined(""));
  }

  /** The server answers the first request of the last action that sent any. */
  public ModelDriver answer(Answer answer) {
    Effect.Send send = lastSent.getFirst();
    return act(new Action.Answered(send.request(), send.purpose(), answer));
  }

  public ModelDriver refuse(ErrorCode code) {
    return answer(new Answer.Refused(code, "in the server's words"));
  }

  public ModelDriver receive(Event event) {
    return act(new Action.Received(event));
  }

  public ModelDriver hear(String room, String from, String text) {
    return receive(new Event.Message(new Place.Room(room(room)), 0, user(from), "", text, 5_000));
  }

  /** The message {@code id} comes. Each is a second later than the one before its id. */
  public ModelDriver hear(Place place, long id, String from, String text) {
    return receive(
        new Event.Message(place, id, user(from), "", text, 1_795_294_980_000L + id * 1_000));
  }

  /** The messages {@code first} to {@code last} come, from leo, as in {@link #page}. */
  public ModelDriver hear(Place place, long first, long last) {
    for (long id = first; id <= last; id++) {
      hear(place, id, "leo", "m" + id);
    }
    return this;
  }

  /** The server replays a message, because a room is entered. */
  public ModelDriver replay(String room, long id, String from, String text) {
    return act(
        new Action.Replayed(
            new Request.EnterRoom(room(room), new Request.Replay.Last(200)),
            new Event.Message(
                place(room), id, user(from), "", text, 1_795_294_980_000L + id * 1_000)));
  }

  /** The server replays the messages {@code first} to {@code last} of leo. */
  public ModelDriver replay(String room, long first, long last) {
    for (long id = first; id <= last; id++) {
      replay(room, id, "leo", "m" + id);
    }
    return this;
  }

  /** The server lets the user into {@code room}, which had been asked for as a routine. */
  public ModelDriver entered(String room, IdRange kept, long read) {
    return answer(
        new Request.EnterRoom(room(room), new Request.Replay.Last(200)),
        new Answer.RoomEntered(room(room), 2, kept, read, ""));
  }

  /** The answer that lets the user into {@code room}, which is empty. */
  public static Answer roomEntered(String room) {
    return new Answer.RoomEntered(room(room), 1, IdRange.EMPTY, 0, "");
  }

  /** The server answers {@code request}, which the client sent as a routine. */
  public ModelDriver answer(Request request, Answer answer) {
    return act(new Action.Answered(request, new Effect.Purpose.Routine(), answer));
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

  /** A page with the messages {@code from} to {@code to} of leo. */
  public static Answer.HistoryPage page(Place place, long from, long to, IdRange kept) {
    List<Event.LogEntry> messages = new ArrayList<>();
    for (long id = from; id <= to; id++) {
      messages.add(
          new Event.Message(place, id, user("leo"), "", "m" + id, 1_795_294_980_000L + id * 1_000));
    }
    return new Answer.HistoryPage(place, messages, kept);
  }

  /** The scheduled actions that are still to be done. */
  public List<Action> scheduled() {
    return scheduled;
  }

  /** Does all scheduled actions, {@code millis} after the last action. */
  public ModelDriver doScheduled(long millis) {
    List<Action> due = List.copyOf(scheduled);
    scheduled.clear();
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

  /** The user scrolls the transcript: the entry {@code number} is at its bottom. */
  public ModelDriver scrollTo(long number) {
    return act(new Action.ScrollTo(Optional.of(new ScrollAnchor(number, 0)), false));
  }

  /** The user comes to the top of the transcript. */
  public ModelDriver scrollToTop() {
    return act(new Action.ScrollTo(Optional.empty(), true));
  }

  /** The user changes the settings. */
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

  /** The requests, without the keys of messages. */
  public List<Request> requestsWithoutKeys() {
    return requests().stream()
        .map(request ->
            request instanceof Request.SendMessage(var place, String key, String text, long reply)
                ? new Request.SendMessage(place, "", text, reply)
                : request)
        .toList();
  }

  public ConversationState shown() {
    return state.conversations().shown().orElseThrow();
  }

  public ConversationState conversation(Place place) {
    return state.conversations().find(place).orElseThrow();
  }

  /** The newest entry of the shown conversation. */
  public Entry lastEntry() {
    return shown().scrollback().get(shown().scrollback().end() - 1);
  }

  /** The entries of the shown conversation, in short. */
  public List<String> log() {
    return log(
        state
            .conversations()
            .shown()
            .map(ConversationState::scrollback)
            .orElse(state.conversations().homeScrollback()));
  }

  /** The entries of {@code log}, in short. */
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
                        .map(memberChange -> memberChange.user() + " " + memberChange.transition())
                        .toList());
          });
    }
    return lines;
  }

  /** The last entry that the user sees, in short; of a notice, its key. */
  public String lastNote() {
    List<String> log = log();
    return log.isEmpty() ? "" : log.getLast();
  }

  public String input() {
    return state.input().text();
  }

  public Optional<String> problem() {
    return state.connection().problem().map(LocalizedText::key);
  }
}

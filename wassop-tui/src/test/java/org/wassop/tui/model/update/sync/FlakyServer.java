package org.wassop.tui.model.update.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConnectionState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.model.update.Update;

/**
 * A server with a history behind a link that loses and repeats messages and breaks, all at random
 * from a seed. It drives a client, which is restarted now and then.
 */
final class FlakyServer {
  static final UserName ME = ModelDriver.user("juanmi");
  static final UserName LEO = ModelDriver.user("leo");
  static final Place ROOM = new Place.Room(ModelDriver.room("Sala1"));
  static final Place DIRECT = new Place.Direct(LEO);

  private final Random random;
  private final Map<Place, List<Event.Message>> logs = new HashMap<>();
  private final Deque<Effect.Send> toServer = new ArrayDeque<>();
  private final Deque<Action> toClient = new ArrayDeque<>();
  private final List<Action> later = new ArrayList<>();
  private State state;
  private List<Request.SendMessage> saved = List.of();
  private boolean connecting = true;
  private boolean joined;
  private boolean entered;
  private boolean faulty = true;
  private long laggedFrom;
  private int typed;
  private int starts;

  FlakyServer(Random random) {
    this.random = random;
    logs.put(ROOM, new ArrayList<>());
    logs.put(DIRECT, new ArrayList<>());
    state = start();
  }

  private State start() {
    String instance = "start" + ++starts;
    return State.initial(
        "chat.example", Optional.of(ME), List.of(ModelDriver.room("Sala1")), instance);
  }

  State state() {
    return state;
  }

  List<Event.Message> log(Place place) {
    return logs.getOrDefault(place, List.of());
  }

  /** How many messages the user has typed. */
  int typed() {
    return typed;
  }

  /** Does one random thing. */
  void next() {
    switch (random.nextInt(16)) {
      case 0, 1 -> type();
      case 2, 3 -> say(random.nextBoolean() ? ROOM : DIRECT);
      case 4, 5, 6 -> answer();
      case 7, 8, 9, 10 -> deliver();
      case 11 -> connect();
      case 12 -> passTime();
      case 13 -> {
        if (random.nextInt(8) == 0) {
          cut();
        }
      }
      case 14 -> {
        if (random.nextInt(4) == 0) {
          state = apply(new Action.NextRoom(1));
        }
      }
      default -> {
        if (random.nextInt(40) == 0) {
          restart();
        }
      }
    }
  }

  /** Lets everything go well from now on; returns when nothing is left to do. */
  void settle() {
    faulty = false;
    do {
      while (!toServer.isEmpty() || !toClient.isEmpty() || !later.isEmpty() || connecting) {
        connect();
        answer();
        deliver();
        passTime();
      }
      catchUpAfterLag();
    } while (!toClient.isEmpty());
    // A message that the link has lost is only missed when the next one comes.
    say(ROOM);
    say(DIRECT);
    while (!toServer.isEmpty() || !toClient.isEmpty() || !later.isEmpty()) {
      answer();
      deliver();
      passTime();
    }
  }

  private State apply(Action action) {
    Step step = Update.apply(state, action, 1_000);
    for (Effect effect : step.effects()) {
      switch (effect) {
        case Effect.Send send -> toServer.add(send);
        case Effect.Connect connect -> connecting = true;
        case Effect.Schedule(var delay, Action next) -> later.add(next);
        case Effect.SaveUnsent(var messages) -> saved = messages;
        case Effect.LoadUnsent load -> {}
        case Effect.SaveSettings save -> {}
        case Effect.CheckTheme wanted -> {}
        case Effect.UseServer server -> {}
        case Effect.SaveRecentEmojis save -> {}
        case Effect.Notify notify -> {}
        case Effect.CopyToClipboard copyToClipboard -> {}
        case Effect.Quit quit -> {}
        case Effect.Suspend suspend -> {}
        case Effect.Redraw redraw -> {}
      }
    }
    return step.state();
  }

  private void type() {
    if (state.connection().phase() != ConnectionState.Phase.CHOOSING_NAME
        && state.conversations().shown().isPresent()) {
      state = apply(new Action.Type("mine " + typed++));
      state = apply(new Action.Submit());
    }
  }

  private void say(Place place) {
    store(place, LEO, "", "his " + log(place).size());
  }

  private long store(Place place, UserName from, String key, String text) {
    List<Event.Message> log = log(place);
    long id = log.size() + 1L;
    Event.Message said =
        new Event.Message(
            from.equals(LEO) && place instanceof Place.Direct ? new Place.Direct(ME) : place,
            id,
            from,
            key,
            text,
            id);
    log.add(said);
    boolean listens = place instanceof Place.Direct ? joined : entered;
    if (listens && !from.equals(ME)) {
      live(place, said);
    }
    return id;
  }

  private void live(Place place, Event.Message said) {
    if (faulty && place.equals(ROOM) && (laggedFrom > 0 || random.nextInt(20) == 0)) {
      laggedFrom = laggedFrom == 0 ? said.id() : laggedFrom;
      if (random.nextInt(3) == 0) {
        catchUpAfterLag();
      }
      return;
    }
    int copies = faulty ? List.of(1, 1, 1, 1, 0, 2).get(random.nextInt(6)) : 1;
    for (int i = 0; i < copies; i++) {
      toClient.add(new Action.Received(said));
    }
  }

  private void catchUpAfterLag() {
    if (laggedFrom > 0 && entered) {
      toClient.add(new Action.Received(new Event.Lagged(ROOM, laggedFrom)));
    }
    laggedFrom = 0;
  }

  private void deliver() {
    if (!toClient.isEmpty()) {
      state = apply(toClient.remove());
    }
  }

  private void passTime() {
    if (!later.isEmpty()) {
      state = apply(later.removeFirst());
    }
  }

  private void connect() {
    if (!connecting) {
      return;
    }
    connecting = false;
    forgetConnection();
    state =
        apply(
            faulty && random.nextInt(3) == 0
                ? new Action.ConnectFailed("nobody")
                : ModelDriver.connected(Dialect.WASSOP_2));
  }

  private void forgetConnection() {
    toServer.clear();
    toClient.clear();
    joined = false;
    entered = false;
    laggedFrom = 0;
  }

  private void cut() {
    if (!connecting) {
      forgetConnection();
      state = apply(new Action.Disconnected("cut"));
    }
  }

  private void restart() {
    forgetConnection();
    later.clear();
    connecting = true;
    state = start();
    state = apply(new Action.UnsentLoaded(saved));
  }

  private void answer() {
    if (toServer.isEmpty()) {
      return;
    }
    Effect.Send send = toServer.remove();
    Answer answer =
        switch (send.request()) {
          case Request.Join join -> {
            joined = true;
            yield new Answer.Joined("token");
          }
          case Request.EnterRoom enter -> {
            replay(enter);
            entered = true;
            yield new Answer.RoomEntered(enter.room(), 2, extent(ROOM), 0, "");
          }
          case Request.ListDirectConversations list ->
              new Answer.DirectConversations(
                  List.of(new Answer.DirectConversation(LEO, log(DIRECT).size(), 0)));
          case Request.History(Place place, Request.Range range, int limit) ->
              faulty && random.nextInt(4) == 0
                  ? new Answer.Refused(ErrorCode.INTERNAL, "")
                  : new Answer.HistoryPage(place, List.copyOf(page(place, range)), extent(place));
          case Request.SendMessage said ->
              accepted(said.place().orElseThrow(), said.key(), said.text());
          default -> new Answer.Done();
        };
    toClient.add(new Action.Answered(send.request(), send.purpose(), answer));
  }

  private Answer accepted(Place place, String key, String text) {
    long id =
        log(place).stream()
            .filter(said -> said.key().equals(key))
            .map(Event.Message::id)
            .findFirst()
            .orElseGet(() -> store(place, ME, key, text));
    return new Answer.Accepted(place, id, id);
  }

  private IdRange extent(Place place) {
    return new IdRange(1, log(place).size());
  }

  private void replay(Request.EnterRoom enter) {
    long after =
        switch (enter.replay()) {
          case Request.Replay.After(long id) -> id;
          case Request.Replay.Last(int count) -> Math.max(0, log(ROOM).size() - count);
          case Request.Replay.Nothing nothing -> log(ROOM).size();
        };
    for (Event.Message said : log(ROOM).subList((int) after, log(ROOM).size())) {
      toClient.add(new Action.Replayed(enter, said));
    }
  }

  private List<Event.Message> page(Place place, Request.Range range) {
    int size = log(place).size();
    int from = range instanceof Request.Range.After(long id) ? (int) id : Math.max(0, size - 5);
    return log(place).subList(from, Math.min(size, from + 1 + random.nextInt(5)));
  }
}

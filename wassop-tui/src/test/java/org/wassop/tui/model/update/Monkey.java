package org.wassop.tui.model.update;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.action.JumpTarget;
import org.wassop.tui.model.action.MessageAction;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.timeline.ScrollAnchor;

/** A user who presses random keys, and a server that answers at random, both from a seed. */
public final class Monkey {
  private static final List<String> TEXTS =
      List.of(
          "a",
          "hola a todos",
          "👍",
          "👨‍👩‍👧 日本語",
          "e\u0301\u0301",
          "\u200D",
          "uno\ndos\n/quit",
          "una línea que es bastante más larga que las demás y se corta",
          "/join ops",
          "/leave",
          "/join dos palabras",
          "/connect",
          "/rooms",
          "/x",
          "/search a",
          "/search-all 👍 日本語",
          "/msg leo hola 👍",
          "/msg ñandú",
          "/topic de qué va 日本語 👨‍👩‍👧",
          "/topic",
          "/set",
          "/set theme light",
          "/set notify.日本語 none",
          "/set joins hidden",
          "/notify all",
          "hola @juanmi",
          "LOVE",
          "\u001b[2J\u202E",
          " ",
          "//a",
          "/react 👍",
          "/reply sí",
          "/edit",
          "/delete",
          "/copy",
          "hola @juanmi, mira https://es.wikipedia.org/wiki/Ñ_(letra).",
          "```java\n  int x = 1;\n\n    // 日本語 👨‍👩‍👧\n```",
          "sin-espacios-".repeat(30));
  private static final List<RoomName> ROOMS =
      List.of(
          ModelDriver.room("Sala1"),
          ModelDriver.room("ops"),
          ModelDriver.room("日本語"),
          ModelDriver.room("una-sala-con-un-nombre-muy-largo"));
  private static final List<UserName> USERS =
      List.of(
          ModelDriver.user("leo"),
          ModelDriver.user("juanmi"),
          ModelDriver.user("ñandú"),
          ModelDriver.user("abcdefghijabcdefghijabcdefghij12"));
  private static final List<UnaryOperator<EditBuffer>> EDITS =
      List.of(
          EditBuffer::left,
          EditBuffer::backspace,
          EditBuffer::lineStart,
          EditBuffer::lineEnd,
          EditBuffer::killToStart,
          EditBuffer::yank,
          EditBuffer::undo,
          EditBuffer::redo,
          EditBuffer::transpose,
          EditBuffer::killWord);

  private final Random random;
  private final List<Effect.Send> asked = new ArrayList<>();
  private final List<Action> later = new ArrayList<>();
  private State state;
  private long now = 1_700_000_000_000L;

  public Monkey(Random random) {
    this.random = random;
    state =
        State.initial(
            "chat.example:5555",
            random.nextBoolean() ? Optional.of(USERS.get(1)) : Optional.empty(),
            ROOMS.subList(0, random.nextInt(4)),
            "me");
  }

  public State state() {
    return state;
  }

  /** Does one random action, and returns it. */
  public Action next() {
    Action action = random.nextInt(3) == 0 ? ofServer() : ofUser();
    now += random.nextInt(3_600_000);
    act(action);
    return action;
  }

  /** Does one random action of the server, or a scheduled one. */
  public void serverActs() {
    now += random.nextInt(60_000);
    act(random.nextInt(4) > 0 || later.isEmpty() ? ofServer() : later.remove(0));
  }

  /** Does {@code action}, which the caller has chosen. */
  public void act(Action action) {
    Step step = Update.apply(state, action, now);
    state = step.state();
    for (Effect effect : step.effects()) {
      if (effect instanceof Effect.Send send) {
        asked.add(send);
      } else if (effect instanceof Effect.Schedule(var delay, Action next)) {
        later.add(next);
      } else if (effect instanceof Effect.Connect) {
        asked.clear();
      }
    }
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Action ofUser() {
    return switch (random.nextInt(40)) {
      case 0, 1, 2 -> new Action.Type(one(TEXTS));
      case 3, 4, 5 -> new Action.Submit();
      case 6 -> new Action.Edit(one(EDITS));
      case 7 -> new Action.SendEmoji(one(List.of(EmojiCommand.values())));
      case 8 -> new Action.ToggleEmojiPicker();
      case 9 -> new Action.ToggleHelp();
      case 10 -> new Action.ToggleSidebar();
      case 11 -> new Action.ToggleMembers();
      case 12 -> new Action.Escape();
      case 13 -> new Action.Move(random.nextInt(3) - 1, random.nextInt(11) - 5);
      case 14 -> new Action.NextRoom(random.nextInt(7) - 3);
      case 15 -> new Action.GoToRoom(random.nextInt(9));
      case 16 -> new Action.NextUnread();
      case 17 -> new Action.ScrollTo(anchor(), random.nextBoolean());
      case 18 -> new Action.ToggleSearch();
      case 19 -> new Action.Tab(random.nextBoolean() ? 1 : -1);
      case 20, 21 -> later.isEmpty() ? new Action.Submit() : later.remove(0);
      case 22 -> new Action.Resize(1 + random.nextInt(200), 1 + random.nextInt(60));
      case 23, 24, 25 -> new Action.SelectMessage(chosen(), new Action.ScrollTo(anchor(), false));
      case 26, 27 -> new Action.ActOnMessage(one(List.of(MessageAction.values())));
      case 28 ->
          new Action.JumpTo(one(List.of(JumpTarget.values())), random.nextBoolean() ? 1 : -1);
      case 29 -> new Action.ToggleLinks();
      case 30 -> new Action.Paste(one(TEXTS) + "\n" + one(TEXTS), random.nextInt(9) == 0);
      case 31 -> new Action.Recall(random.nextInt(5) - 2);
      case 32 -> new Action.MoveCursor(random.nextInt(30), random.nextInt(30));
      case 33, 34 -> new Action.ToggleSwitcher();
      case 35 -> new Action.GoTo(place());
      case 36 -> new Action.FocusChanged(random.nextBoolean());
      default -> random.nextInt(8) == 0 ? new Action.Interrupt() : new Action.ScrollHelp(3);
    };
  }

  private OptionalLong chosen() {
    return random.nextInt(4) == 0 ? OptionalLong.empty() : OptionalLong.of(random.nextInt(40));
  }

  private Optional<ScrollAnchor> anchor() {
    return state
        .conversations()
        .shown()
        .map(ConversationState::scrollback)
        .filter(log -> log.end() > log.first())
        .map(log ->
            new ScrollAnchor(random.nextLong(log.first(), log.end()), random.nextInt(7) - 3));
  }

  private Action ofServer() {
    return switch (state.connection().phase()) {
      case CONNECTING ->
          random.nextInt(4) == 0
              ? new Action.ConnectFailed("nobody is there")
              : ModelDriver.connected(one(List.of(Dialect.values())));
      case RECONNECTING, OFFLINE -> later.isEmpty() ? new Action.Type("/connect") : later.remove(0);
      case CHOOSING_NAME, JOINING, ONLINE -> {
        if (random.nextInt(60) == 0) {
          asked.clear();
          yield new Action.Disconnected("the cable");
        }
        if (!asked.isEmpty() && asked.getFirst().request() instanceof Request.EnterRoom enter) {
          if (random.nextBoolean()) {
            yield new Action.Replayed(enter, message(new Place.Room(enter.room())));
          }
        }
        yield asked.isEmpty() || random.nextInt(3) == 0
            ? new Action.Received(event())
            : answered(asked.remove(0));
      }
    };
  }

  private Action answered(Effect.Send send) {
    Answer answer =
        switch (send.request()) {
          case Request.Join join -> new Answer.Joined("");
          case Request.EnterRoom enter ->
              new Answer.RoomEntered(enter.room(), 2, extent(), random.nextInt(30), "");
          case Request.ExitRoom(Optional<RoomName> room) ->
              new Answer.RoomExited(room.orElseThrow());
          case Request.ListRooms list ->
              new Answer.Rooms(
                  ROOMS.stream()
                      .map(room -> new Answer.ListedRoom(room, random.nextInt(5)))
                      .toList());
          case Request.ListMembers(RoomName room) -> new Answer.Members(room, USERS);
          case Request.SendMessage said ->
              new Answer.Accepted(said.place().orElseThrow(), random.nextInt(40), now);
          case Request.History history ->
              new Answer.HistoryPage(history.place(), List.copyOf(page(history.place())), extent());
          case Request.ListDirectConversations list ->
              new Answer.DirectConversations(
                  List.of(
                      new Answer.DirectConversation(
                          one(USERS), random.nextInt(40), random.nextInt(9))));
          case Request.Search search ->
              new Answer.SearchResults(List.of(result(), result(), result()));
          case Request.MarkRead(Place place, long id) -> new Answer.MarkedRead(place, id);
          default -> new Answer.Done();
        };
    return new Action.Answered(
        send.request(),
        send.purpose(),
        random.nextInt(5) == 0
            ? new Answer.Refused(one(List.of(ErrorCode.values())), one(TEXTS))
            : answer);
  }

  /** Some entries, in order or, as from a faulty server, in disorder. */
  private List<Event.LogEntry> page(Place place) {
    List<Event.LogEntry> messages = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      messages.add(random.nextInt(3) > 0 ? message(place) : change(place));
    }
    if (random.nextInt(4) > 0) {
      messages.sort(Comparator.comparingLong(Event.LogEntry::id));
    }
    return messages;
  }

  private Answer.SearchResult result() {
    return new Answer.SearchResult(
        new Answer.Source(place(), random.nextInt(40), one(USERS), now),
        one(TEXTS),
        List.of(new Answer.Match(random.nextInt(9) - 1, random.nextInt(9))));
  }

  private Event event() {
    RoomName room = one(ROOMS);
    return switch (random.nextInt(18)) {
      case 0 -> new Event.Entered(room, one(USERS));
      case 1 -> new Event.Left(room, one(USERS), one(List.of(Event.LeaveReason.values())));
      case 2 -> new Event.Notice(one(TEXTS));
      case 3 ->
          random.nextInt(10) == 0
              ? new Event.Bye(one(List.of(Event.ByeCode.values())), one(TEXTS))
              : new Event.Ping("x");
      case 4 -> new Event.Lagged(place(), random.nextInt(40));
      case 5 -> new Event.TopicChanged(room, one(USERS), one(TEXTS));
      case 6, 7 -> new Event.IsTyping(place(), one(USERS));
      case 8, 9, 10 -> change(place());
      default -> message(place());
    };
  }

  private Place place() {
    return random.nextInt(3) > 0 ? new Place.Room(one(ROOMS)) : new Place.Direct(one(USERS));
  }

  private Event.Changed change(Place place) {
    long id = random.nextInt(40);
    long of = random.nextInt(40);
    return switch (random.nextInt(5)) {
      case 0 -> new Event.Edited(place, id, one(USERS), now, of, one(TEXTS));
      case 1 -> new Event.Deleted(place, id, one(USERS), now, of);
      default ->
          new Event.Reacted(
              place,
              id,
              one(USERS),
              now,
              of,
              one(List.of("👍", "❤️", "👨‍👩‍👧")),
              random.nextInt(4) == 0);
    };
  }

  private Event.Message message(Place place) {
    return new Event.Message(
        place,
        random.nextBoolean() ? 0 : random.nextInt(40),
        one(USERS),
        "me-" + random.nextInt(5),
        one(TEXTS),
        random.nextBoolean() ? now : 0,
        random.nextInt(3) > 0 ? 0 : random.nextInt(40));
  }

  private IdRange extent() {
    long last = random.nextInt(40);
    return new IdRange(1 + random.nextLong(last + 1), last);
  }
}

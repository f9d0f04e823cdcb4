package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.LinkState.Phase;
import org.wassop.tui.model.Preferences.Alerts;
import org.wassop.tui.model.Preferences.Level;

/** The table of commands that begin with a slash. The help is made from it. Pure. */
public final class Commands {
  /** What a command does with its argument, which is trimmed and may be empty. */
  @FunctionalInterface
  private interface Run {
    Outcome apply(State state, String argument, long nowMillis);
  }

  /**
   * A command.
   *
   * @param name with its slash
   * @param arguments the bundle's key for what it takes, or empty
   * @param help the bundle's key for what it does
   * @param takes what can be completed of its arguments; the last one takes all the rest
   */
  public record Command(String name, String arguments, String help, List<Argument> takes) {
    /** Copies {@code takes}. */
    public Command {
      takes = List.copyOf(takes);
    }
  }

  private record Row(Command command, boolean online, Run run) {}

  private static final List<Row> TABLE =
      List.of(
          row("/join", "argument.room", true, Commands::join, new Argument.Room()),
          row("/leave", "argument.optional-room", true, Commands::leave, new Argument.Room()),
          row(
              "/rooms",
              "",
              true,
              (state, argument, now) -> Outcome.done(state, Effect.shown(new Request.ListRooms()))),
          row("/members", "argument.optional-room", true, Commands::members, new Argument.Room()),
          row(
              "/msg",
              "argument.message",
              true,
              Commands::message,
              new Argument.User(),
              new Argument.Text()),
          row("/topic", "argument.optional-topic", true, Commands::topic, new Argument.Text()),
          row(
              "/search",
              "argument.words",
              true,
              (state, argument, now) -> search(state, argument, false),
              new Argument.Text()),
          row(
              "/search-all",
              "argument.words",
              true,
              (state, argument, now) -> search(state, argument, true),
              new Argument.Text()),
          row("/react", "argument.emoji", true, MessageCommands::react, new Argument.Text()),
          row(
              "/reply",
              "argument.optional-text",
              false,
              MessageCommands::reply,
              new Argument.Text()),
          row(
              "/edit",
              "",
              false,
              (state, argument, now) -> MessageCommands.act(state, Deed.EDIT, now)),
          row("/delete", "", false, (state, argument, now) -> MessageCommands.delete(state)),
          row(
              "/copy",
              "",
              false,
              (state, argument, now) -> MessageCommands.act(state, Deed.COPY, now)),
          row(
              "/set",
              "argument.setting",
              false,
              Commands::set,
              Argument.of(SettingTable::names),
              new Argument.Word((state, earlier) -> SettingTable.values(earlier.getFirst()))),
          row(
              "/notify",
              "argument.level",
              false,
              Commands::notify,
              Argument.of(state -> List.of("all", "mentions", "none"))),
          row("/connect", "", false, Commands::connect),
          row(
              "/help",
              "",
              false,
              (state, argument, now) -> Outcome.done(state.with(Popup.Help.all()))),
          row(
              "/quit",
              "",
              false,
              (state, argument, now) -> Outcome.done(state, new Effect.Quit())));

  private Commands() {}

  private static Row row(
      String name, String arguments, boolean online, Run run, Argument... takes) {
    return new Row(
        new Command(name, arguments, "command." + name.substring(1), List.of(takes)), online, run);
  }

  /** Whether {@code typed} is a command: one line that begins with one slash. */
  static boolean isCommand(String typed) {
    return typed.startsWith("/") && !typed.startsWith("//") && typed.indexOf('\n') < 0;
  }

  /** The command {@code name}, with its slash, if there is one. */
  static Optional<Command> find(String name) {
    return all().stream().filter(command -> command.name().equals(name)).findFirst();
  }

  /** All commands, in the order of the help. */
  public static List<Command> all() {
    return TABLE.stream().map(Row::command).toList();
  }

  /**
   * Runs the command in {@code line} and clears the input bar. What can't be run stays there, and
   * the user is told why.
   */
  static Step run(State state, String line, long nowMillis) {
    State cleared =
        state.with(state.draft().with(state.draft().input().cleared()).with(Recall.NONE));
    return switch (outcome(cleared, line, nowMillis)) {
      case Outcome.Done(State done, List<Effect> effects) ->
          new Step(Recalling.remembered(state, done, line), effects);
      case Outcome.Problem(Phrase what) -> Step.to(state.tell(what, nowMillis));
    };
  }

  private static Outcome outcome(State state, String line, long nowMillis) {
    String[] parts = line.split(" ", 2);
    String argument = parts.length == 1 ? "" : parts[1].strip();
    Optional<Row> row =
        TABLE.stream().filter(known -> known.command().name().equals(parts[0])).findFirst();
    if (row.isEmpty()) {
      return Outcome.problem("problem.unknown-command", parts[0]);
    }
    if (row.get().command().arguments().isEmpty() && !argument.isEmpty()) {
      return Outcome.problem("problem.no-argument", parts[0]);
    }
    return row.get().online() && state.link().phase() != Phase.ONLINE
        ? new Outcome.Problem(notOnline(state.link().phase()))
        : row.get().run().apply(state, argument, nowMillis);
  }

  /** Why nothing can be sent in {@code phase}. */
  static Phrase notOnline(Phase phase) {
    return Phrase.of(
        switch (phase) {
          case RECONNECTING, OFFLINE -> "problem.offline";
          case NAMING -> "problem.naming";
          case CONNECTING, JOINING, ONLINE -> "problem.connecting";
        });
  }

  private static Outcome join(State state, String argument, long nowMillis) {
    Optional<RoomName> room = RoomName.parse(argument);
    if (room.isEmpty()) {
      return argument.isEmpty()
          ? Outcome.problem("problem.which-room")
          : Outcome.problem("problem.room-name", argument);
    }
    Place place = new Place.Room(room.get());
    int index = state.rooms().indexOf(place);
    boolean known = index >= 0 && state.rooms().entered().get(index).membership().entered();
    return known
        ? Outcome.done(state.with(state.rooms().show(index)))
        : Outcome.done(
            state, Effect.shown(new Request.EnterRoom(room.get(), CatchUp.replay(state, place))));
  }

  private static Outcome leave(State state, String argument, long nowMillis) {
    Optional<RoomState> shown = state.rooms().shown();
    if (argument.isEmpty() && shown.isPresent() && shown.get().room().isEmpty()) {
      // Nobody has to be told that a conversation of two isn't looked at any more.
      return Outcome.done(state.with(state.rooms().without(shown.get().place())));
    }
    return withRoom(state, argument, room -> Effect.shown(new Request.ExitRoom(Optional.of(room))));
  }

  private static Outcome message(State state, String argument, long nowMillis) {
    String[] parts = argument.split(" ", 2);
    if (state.link().isClassic()) {
      return Outcome.problem("problem.classic");
    }
    Optional<UserName> name =
        UserName.parse(parts[0].startsWith("@") ? parts[0].substring(1) : parts[0]);
    if (name.isEmpty()) {
      return argument.isEmpty()
          ? Outcome.problem("problem.which-user")
          : Outcome.problem("problem.user-name", parts[0]);
    }
    if (state.isMe(name.get())) {
      return Outcome.problem("problem.self");
    }
    Step shown = Directs.show(state, name.get());
    if (parts.length == 1 || parts[1].isBlank()) {
      return new Outcome.Done(shown.state(), shown.effects());
    }
    Step said = Typing.say(shown.state(), parts[1].strip(), nowMillis);
    if (said.state().rooms().keys().equals(state.rooms().keys())) {
      return Outcome.problem("problem.too-many-waiting");
    }
    List<Effect> effects = new ArrayList<>(shown.effects());
    effects.addAll(said.effects());
    return new Outcome.Done(said.state(), effects);
  }

  private static Outcome topic(State state, String argument, long nowMillis) {
    Optional<RoomState> shown = state.rooms().shown();
    if (state.link().isClassic()) {
      return Outcome.problem("problem.classic");
    }
    if (shown.flatMap(RoomState::room).isEmpty()) {
      return Outcome.problem(shown.isEmpty() ? "problem.no-room" : "problem.direct-topic");
    }
    if (argument.isEmpty()) {
      return Outcome.done(state.answer(Topics.of(shown.get()), nowMillis));
    }
    String topic = argument.equals("-") ? "" : SafeText.line(argument).strip();
    return topic.codePointCount(0, topic.length()) > Limits.TOPIC_CODE_POINTS
        ? Outcome.problem("problem.topic-long", "" + Limits.TOPIC_CODE_POINTS)
        : Outcome.done(state, Effect.shown(new Request.SetTopic(shown.get().room().get(), topic)));
  }

  private static Outcome search(State state, String words, boolean everywhere) {
    if (state.link().isClassic()) {
      return Outcome.problem("problem.classic");
    }
    Step open = Searching.open(state, words, everywhere);
    return new Outcome.Done(open.state(), open.effects());
  }

  private static Outcome members(State state, String argument, long nowMillis) {
    return withRoom(state, argument, room -> Effect.shown(new Request.ListMembers(room)));
  }

  /** With the room that is named, else the one that is shown. */
  private static Outcome withRoom(State state, String argument, Function<RoomName, Effect> effect) {
    Optional<RoomName> room =
        argument.isEmpty()
            ? state.rooms().shown().flatMap(RoomState::room)
            : RoomName.parse(argument);
    return room.map(name -> Outcome.done(state, effect.apply(name)))
        .orElseGet(() ->
            argument.isEmpty()
                ? Outcome.problem("problem.no-room")
                : Outcome.problem("problem.room-name", argument));
  }

  private static Outcome set(State state, String argument, long nowMillis) {
    return switch (SettingCommand.parse(state, argument)) {
      case SettingCommand.Wish.All all -> Outcome.done(SettingCommand.tellAll(state, nowMillis));
      case SettingCommand.Wish.One(Setting setting) ->
          Outcome.done(SettingCommand.tell(state, setting, nowMillis));
      case SettingCommand.Wish.Change(Setting setting, String value) ->
          done(SettingCommand.change(state, setting, value, nowMillis));
      case SettingCommand.Wish.Reset(Setting setting) ->
          done(SettingCommand.reset(state, setting, nowMillis));
      case SettingCommand.Wish.Wrong(Phrase why) -> new Outcome.Problem(why);
    };
  }

  private static Outcome done(Step step) {
    return new Outcome.Done(step.state(), step.effects());
  }

  private static Outcome notify(State state, String argument, long nowMillis) {
    Optional<String> title = state.rooms().shown().map(RoomState::title);
    if (title.isEmpty()) {
      return Outcome.problem("problem.no-room");
    }
    Alerts alerts = state.preferences().alerts();
    Optional<Level> wanted = Level.parse(argument);
    if (wanted.isEmpty() && !argument.isEmpty()) {
      return Outcome.problem("problem.level", argument);
    }
    Level level = wanted.orElseGet(() -> alerts.levelOf(title.get()));
    Phrase told =
        Phrase.because(
            "note.notify",
            title.get(),
            Phrase.of(
                switch (level) {
                  case ALL -> "level.all";
                  case MENTIONS -> "level.mentions";
                  case NONE -> "level.none";
                }));
    State answered = state.answer(told, nowMillis);
    if (wanted.isEmpty()) {
      return Outcome.done(answered);
    }
    String setting = SettingTable.NOTIFY + title.get();
    return Outcome.done(
        answered.with(state.preferences().with(alerts.with(title.get(), level))),
        SettingCommand.kept(setting, level.name().toLowerCase(Locale.ROOT)));
  }

  private static Outcome connect(State state, String argument, long nowMillis) {
    return switch (state.link().phase()) {
      case RECONNECTING, OFFLINE ->
          Outcome.done(state.with(state.link().in(Phase.CONNECTING)), new Effect.Connect());
      case CONNECTING, JOINING -> Outcome.problem("problem.connecting");
      case NAMING, ONLINE -> Outcome.problem("problem.connected");
    };
  }
}

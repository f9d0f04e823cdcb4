package org.wassop.tui.model.update.command;

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
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.action.MessageAction;
import org.wassop.tui.model.settings.Setting;
import org.wassop.tui.model.settings.SettingTable;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.Preferences.Alerts;
import org.wassop.tui.model.state.Preferences.Level;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.InputRecall;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.update.navigate.MessageSearch;
import org.wassop.tui.model.update.send.InputHistoryKeys;
import org.wassop.tui.model.update.send.MessageSending;
import org.wassop.tui.model.update.sync.CatchUp;
import org.wassop.tui.model.update.sync.DirectConversations;
import org.wassop.tui.model.update.sync.RoomTopics;

/** The table of commands that begin with a slash. The help is made from it. Pure. */
public final class SlashCommands {
  /** What a command does with its argument, which is trimmed and may be empty. */
  @FunctionalInterface
  private interface Run {
    CommandOutcome apply(State state, String argument, long nowMillis);
  }

  /**
   * A command.
   *
   * @param name with its slash
   * @param arguments the bundle's key for what it takes, or empty
   * @param help the bundle's key for what it does
   * @param takes what can be completed of its arguments; the last one takes all the rest
   */
  public record Command(String name, String arguments, String help, List<CommandArgument> takes) {
    /** Copies {@code takes}. */
    public Command {
      takes = List.copyOf(takes);
    }
  }

  private record Row(Command command, boolean online, Run run) {}

  private static final List<Row> TABLE =
      List.of(
          row("/join", "argument.room", true, SlashCommands::join, new CommandArgument.Room()),
          row(
              "/leave",
              "argument.optional-room",
              true,
              SlashCommands::leave,
              new CommandArgument.Room()),
          row(
              "/rooms",
              "",
              true,
              (state, argument, now) ->
                  CommandOutcome.done(state, Effect.shown(new Request.ListRooms()))),
          row(
              "/members",
              "argument.optional-room",
              true,
              SlashCommands::members,
              new CommandArgument.Room()),
          row(
              "/msg",
              "argument.message",
              true,
              SlashCommands::message,
              new CommandArgument.User(),
              new CommandArgument.Text()),
          row(
              "/topic",
              "argument.optional-topic",
              true,
              SlashCommands::topic,
              new CommandArgument.Text()),
          row(
              "/search",
              "argument.words",
              true,
              (state, argument, now) -> search(state, argument, false),
              new CommandArgument.Text()),
          row(
              "/search-all",
              "argument.words",
              true,
              (state, argument, now) -> search(state, argument, true),
              new CommandArgument.Text()),
          row("/react", "argument.emoji", true, MessageCommands::react, new CommandArgument.Text()),
          row(
              "/reply",
              "argument.optional-text",
              false,
              MessageCommands::reply,
              new CommandArgument.Text()),
          row(
              "/edit",
              "",
              false,
              (state, argument, now) -> MessageCommands.act(state, MessageAction.EDIT, now)),
          row("/delete", "", false, (state, argument, now) -> MessageCommands.delete(state)),
          row(
              "/copy",
              "",
              false,
              (state, argument, now) -> MessageCommands.act(state, MessageAction.COPY, now)),
          row(
              "/set",
              "argument.setting",
              false,
              SlashCommands::set,
              CommandArgument.of(SettingTable::names),
              new CommandArgument.Word(
                  (state, earlier) -> SettingTable.values(earlier.getFirst()))),
          row(
              "/notify",
              "argument.level",
              false,
              SlashCommands::notify,
              CommandArgument.of(state -> List.of("all", "mentions", "none"))),
          row("/connect", "", false, SlashCommands::connect),
          row(
              "/help",
              "",
              false,
              (state, argument, now) -> CommandOutcome.done(state.with(Popup.Help.all()))),
          row(
              "/quit",
              "",
              false,
              (state, argument, now) -> CommandOutcome.done(state, new Effect.Quit())));

  private SlashCommands() {}

  private static Row row(
      String name, String arguments, boolean online, Run run, CommandArgument... takes) {
    return new Row(
        new Command(name, arguments, "command." + name.substring(1), List.of(takes)), online, run);
  }

  /** The command {@code name}, with its slash, if there is one. */
  public static Optional<Command> find(String name) {
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
  public static Step run(State state, String line, long nowMillis) {
    State cleared =
        state.with(state.draft().with(state.draft().input().cleared()).with(InputRecall.NONE));
    return switch (outcome(cleared, line, nowMillis)) {
      case CommandOutcome.Done(State done, List<Effect> effects) ->
          new Step(InputHistoryKeys.remembered(state, done, line), effects);
      case CommandOutcome.Problem(LocalizedText what) -> Step.to(state.tell(what, nowMillis));
    };
  }

  private static CommandOutcome outcome(State state, String line, long nowMillis) {
    String[] parts = line.split(" ", 2);
    String argument = parts.length == 1 ? "" : parts[1].strip();
    Optional<Row> row =
        TABLE.stream().filter(known -> known.command().name().equals(parts[0])).findFirst();
    if (row.isEmpty()) {
      return CommandOutcome.problem("problem.unknown-command", parts[0]);
    }
    if (row.get().command().arguments().isEmpty() && !argument.isEmpty()) {
      return CommandOutcome.problem("problem.no-argument", parts[0]);
    }
    return row.get().online() && state.link().phase() != Phase.ONLINE
        ? new CommandOutcome.Problem(state.link().phase().whyNotOnline())
        : row.get().run().apply(state, argument, nowMillis);
  }

  private static CommandOutcome join(State state, String argument, long nowMillis) {
    Optional<RoomName> room = RoomName.parse(argument);
    if (room.isEmpty()) {
      return argument.isEmpty()
          ? CommandOutcome.problem("problem.which-room")
          : CommandOutcome.problem("problem.room-name", argument);
    }
    Place place = new Place.Room(room.get());
    int index = state.rooms().indexOf(place);
    boolean known = index >= 0 && state.rooms().entered().get(index).roomMembership().entered();
    return known
        ? CommandOutcome.done(state.with(state.rooms().show(index)))
        : CommandOutcome.done(
            state, Effect.shown(new Request.EnterRoom(room.get(), CatchUp.replay(state, place))));
  }

  private static CommandOutcome leave(State state, String argument, long nowMillis) {
    Optional<ConversationState> shown = state.rooms().shown();
    if (argument.isEmpty() && shown.isPresent() && shown.get().room().isEmpty()) {
      // Nobody has to be told that a conversation of two isn't looked at any more.
      return CommandOutcome.done(state.with(state.rooms().without(shown.get().place())));
    }
    return withRoom(state, argument, room -> Effect.shown(new Request.ExitRoom(Optional.of(room))));
  }

  private static CommandOutcome message(State state, String argument, long nowMillis) {
    String[] parts = argument.split(" ", 2);
    if (state.link().isClassic()) {
      return CommandOutcome.problem("problem.classic");
    }
    Optional<UserName> name =
        UserName.parse(parts[0].startsWith("@") ? parts[0].substring(1) : parts[0]);
    if (name.isEmpty()) {
      return argument.isEmpty()
          ? CommandOutcome.problem("problem.which-user")
          : CommandOutcome.problem("problem.user-name", parts[0]);
    }
    if (state.isMe(name.get())) {
      return CommandOutcome.problem("problem.self");
    }
    Step shown = DirectConversations.show(state, name.get());
    if (parts.length == 1 || parts[1].isBlank()) {
      return new CommandOutcome.Done(shown.state(), shown.effects());
    }
    Step said = MessageSending.say(shown.state(), parts[1].strip(), nowMillis);
    if (said.state().rooms().messageKeys().equals(state.rooms().messageKeys())) {
      return CommandOutcome.problem("problem.too-many-waiting");
    }
    List<Effect> effects = new ArrayList<>(shown.effects());
    effects.addAll(said.effects());
    return new CommandOutcome.Done(said.state(), effects);
  }

  private static CommandOutcome topic(State state, String argument, long nowMillis) {
    Optional<ConversationState> shown = state.rooms().shown();
    if (state.link().isClassic()) {
      return CommandOutcome.problem("problem.classic");
    }
    if (shown.flatMap(ConversationState::room).isEmpty()) {
      return CommandOutcome.problem(shown.isEmpty() ? "problem.no-room" : "problem.direct-topic");
    }
    if (argument.isEmpty()) {
      return CommandOutcome.done(state.answer(RoomTopics.of(shown.get()), nowMillis));
    }
    String topic = argument.equals("-") ? "" : SafeText.line(argument).strip();
    return topic.codePointCount(0, topic.length()) > Limits.TOPIC_CODE_POINTS
        ? CommandOutcome.problem("problem.topic-long", "" + Limits.TOPIC_CODE_POINTS)
        : CommandOutcome.done(
            state, Effect.shown(new Request.SetTopic(shown.get().room().get(), topic)));
  }

  private static CommandOutcome search(State state, String words, boolean everywhere) {
    if (state.link().isClassic()) {
      return CommandOutcome.problem("problem.classic");
    }
    Step open = MessageSearch.open(state, words, everywhere);
    return new CommandOutcome.Done(open.state(), open.effects());
  }

  private static CommandOutcome members(State state, String argument, long nowMillis) {
    return withRoom(state, argument, room -> Effect.shown(new Request.ListMembers(room)));
  }

  /** With the room that is named, else the one that is shown. */
  private static CommandOutcome withRoom(
      State state, String argument, Function<RoomName, Effect> effect) {
    Optional<RoomName> room =
        argument.isEmpty()
            ? state.rooms().shown().flatMap(ConversationState::room)
            : RoomName.parse(argument);
    return room.map(name -> CommandOutcome.done(state, effect.apply(name)))
        .orElseGet(() ->
            argument.isEmpty()
                ? CommandOutcome.problem("problem.no-room")
                : CommandOutcome.problem("problem.room-name", argument));
  }

  private static CommandOutcome set(State state, String argument, long nowMillis) {
    return switch (SetCommand.parse(state, argument)) {
      case SetCommand.Wish.All all -> CommandOutcome.done(SetCommand.tellAll(state, nowMillis));
      case SetCommand.Wish.One(Setting setting) ->
          CommandOutcome.done(SetCommand.tell(state, setting, nowMillis));
      case SetCommand.Wish.Change(Setting setting, String value) ->
          done(SetCommand.change(state, setting, value, nowMillis));
      case SetCommand.Wish.Reset(Setting setting) ->
          done(SetCommand.reset(state, setting, nowMillis));
      case SetCommand.Wish.Wrong(LocalizedText why) -> new CommandOutcome.Problem(why);
    };
  }

  private static CommandOutcome done(Step step) {
    return new CommandOutcome.Done(step.state(), step.effects());
  }

  private static CommandOutcome notify(State state, String argument, long nowMillis) {
    Optional<String> title = state.rooms().shown().map(ConversationState::title);
    if (title.isEmpty()) {
      return CommandOutcome.problem("problem.no-room");
    }
    Alerts alerts = state.preferences().alerts();
    Optional<Level> wanted = Level.parse(argument);
    if (wanted.isEmpty() && !argument.isEmpty()) {
      return CommandOutcome.problem("problem.level", argument);
    }
    Level level = wanted.orElseGet(() -> alerts.levelOf(title.get()));
    LocalizedText told =
        LocalizedText.because(
            "note.notify",
            title.get(),
            LocalizedText.of(
                switch (level) {
                  case ALL -> "level.all";
                  case MENTIONS -> "level.mentions";
                  case NONE -> "level.none";
                }));
    State answered = state.answer(told, nowMillis);
    if (wanted.isEmpty()) {
      return CommandOutcome.done(answered);
    }
    String setting = SettingTable.NOTIFY + title.get();
    return CommandOutcome.done(
        answered.with(state.preferences().with(alerts.with(title.get(), level))),
        SetCommand.kept(setting, level.name().toLowerCase(Locale.ROOT)));
  }

  private static CommandOutcome connect(State state, String argument, long nowMillis) {
    return switch (state.link().phase()) {
      case RECONNECTING, OFFLINE ->
          CommandOutcome.done(state.with(state.link().in(Phase.CONNECTING)), new Effect.Connect());
      case CONNECTING, JOINING -> CommandOutcome.problem("problem.connecting");
      case NAMING, ONLINE -> CommandOutcome.problem("problem.connected");
    };
  }
}

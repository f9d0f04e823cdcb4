package org.wassop.tui.model.update.command;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.action.MessageAction;
import org.wassop.tui.model.settings.SettingTable;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.InputRecall;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.update.navigate.MessageSearch;
import org.wassop.tui.model.update.send.InputHistoryKeys;

/** The table of slash commands, from which the help and the completion are made. Pure. */
public final class SlashCommands {
  /** Runs a command with its argument, which is trimmed and may be empty. */
  @FunctionalInterface
  private interface Run {
    CommandOutcome apply(State state, String argument, long nowMillis);
  }

  /**
   * A slash command.
   *
   * @param name the name, with its slash
   * @param arguments the bundle's key for its arguments; empty if it takes none
   * @param help the bundle's key for its line in the help
   * @param parameters the kinds of its arguments, in order; the last extends to the end of the line
   */
  public record Command(
      String name, String arguments, String help, List<CommandArgument> parameters) {
    /** Copies {@code parameters}. */
    public Command {
      parameters = List.copyOf(parameters);
    }
  }

  private record Row(Command command, boolean online, Run run) {}

  private static final List<Row> TABLE =
      List.of(
          online("/join", "argument.room", ConversationCommands::join, new CommandArgument.Room()),
          online(
              "/leave",
              "argument.optional-room",
              ConversationCommands::leave,
              new CommandArgument.Room()),
          online(
              "/rooms",
              "",
              (state, argument, now) ->
                  CommandOutcome.done(state, Effect.userRequest(new Request.ListRooms()))),
          online(
              "/members",
              "argument.optional-room",
              ConversationCommands::members,
              new CommandArgument.Room()),
          online(
              "/msg",
              "argument.message",
              ConversationCommands::message,
              new CommandArgument.User(),
              new CommandArgument.Text()),
          online(
              "/topic",
              "argument.optional-topic",
              ConversationCommands::topic,
              new CommandArgument.Text()),
          online(
              "/search",
              "argument.words",
              (state, argument, now) -> search(state, argument, false),
              new CommandArgument.Text()),
          online(
              "/search-all",
              "argument.words",
              (state, argument, now) -> search(state, argument, true),
              new CommandArgument.Text()),
          online("/react", "argument.emoji", MessageCommands::react, new CommandArgument.Text()),
          anytime(
              "/reply",
              "argument.optional-text",
              MessageCommands::reply,
              new CommandArgument.Text()),
          anytime(
              "/edit",
              "",
              (state, argument, now) -> MessageCommands.act(state, MessageAction.EDIT, now)),
          anytime("/delete", "", (state, argument, now) -> MessageCommands.delete(state)),
          anytime(
              "/copy",
              "",
              (state, argument, now) -> MessageCommands.act(state, MessageAction.COPY, now)),
          anytime(
              "/set",
              "argument.setting",
              SetCommand::run,
              CommandArgument.of(SettingTable::names),
              new CommandArgument.Word(
                  (state, earlier) -> SettingTable.values(earlier.getFirst()))),
          anytime(
              "/notify",
              "argument.level",
              ConversationCommands::notify,
              CommandArgument.of(state -> List.of("all", "mentions", "none"))),
          anytime("/connect", "", SlashCommands::connect),
          anytime(
              "/help",
              "",
              (state, argument, now) -> CommandOutcome.done(state.with(Popup.Help.all()))),
          anytime(
              "/quit",
              "",
              (state, argument, now) -> CommandOutcome.done(state, new Effect.Quit())));

  private SlashCommands() {}

  /** Returns a command that is run only while the user is online. */
  private static Row online(String name, String arguments, Run run, CommandArgument... takes) {
    return new Row(command(name, arguments, takes), true, run);
  }

  /** Returns a command that is run with or without a connection. */
  private static Row anytime(String name, String arguments, Run run, CommandArgument... takes) {
    return new Row(command(name, arguments, takes), false, run);
  }

  private static Command command(String name, String arguments, CommandArgument... takes) {
    return new Command(name, arguments, "command." + name.substring(1), List.of(takes));
  }

  /** Returns the command {@code name}, which includes the slash; empty if there is none. */
  public static Optional<Command> find(String name) {
    return all().stream().filter(command -> command.name().equals(name)).findFirst();
  }

  /** Returns all commands, in the order of the help. */
  public static List<Command> all() {
    return TABLE.stream().map(Row::command).toList();
  }

  /**
   * Runs the command in {@code line} and clears the input bar. A command that can't be run stays
   * there, and the user is told why.
   */
  public static Step run(State state, String line, long nowMillis) {
    State cleared =
        state.with(state.draft().with(state.draft().input().cleared()).with(InputRecall.NONE));
    return switch (outcome(cleared, line, nowMillis)) {
      case CommandOutcome.Done(State done, List<Effect> effects) ->
          new Step(InputHistoryKeys.remembered(state, done, line), effects);
      case CommandOutcome.Problem(LocalizedText what) -> Step.to(state.withNotice(what, nowMillis));
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
    return row.get().online() && state.connection().phase() != Phase.ONLINE
        ? new CommandOutcome.Problem(state.connection().phase().whyNotOnline())
        : row.get().run().apply(state, argument, nowMillis);
  }

  private static CommandOutcome search(State state, String words, boolean everywhere) {
    if (state.connection().isClassic()) {
      return CommandOutcome.problem("problem.classic");
    }
    return CommandOutcome.done(MessageSearch.open(state, words, everywhere));
  }

  private static CommandOutcome connect(State state, String argument, long nowMillis) {
    return switch (state.connection().phase()) {
      case RECONNECTING, OFFLINE ->
          CommandOutcome.done(
              state.with(state.connection().withPhase(Phase.CONNECTING)), new Effect.Connect());
      case CONNECTING, JOINING -> CommandOutcome.problem("problem.connecting");
      case CHOOSING_NAME, ONLINE -> CommandOutcome.problem("problem.connected");
    };
  }
}

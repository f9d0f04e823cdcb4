package org.wassop.tui.model;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.tui.model.LinkState.Phase;

/** The table of commands that begin with a slash. The help is made from it. Pure. */
public final class Commands {
  /** What a command does with its argument, which is trimmed and may be empty. */
  @FunctionalInterface
  private interface Run {
    Step apply(State state, String argument, long nowMillis);
  }

  /**
   * A command.
   *
   * @param name with its slash
   * @param arguments the bundle's key for what it takes, or empty
   * @param help the bundle's key for what it does
   */
  public record Command(String name, String arguments, String help) {}

  private record Row(Command command, boolean online, Run run) {}

  private static final List<Row> TABLE =
      List.of(
          row("/join", "argument.room", true, Commands::join),
          row("/leave", "argument.optional-room", true, Commands::leave),
          row(
              "/rooms",
              "",
              true,
              (state, argument, now) -> Step.to(state, Effect.shown(new Request.ListRooms()))),
          row("/members", "argument.optional-room", true, Commands::members),
          row("/connect", "", false, Commands::connect),
          row("/help", "", false, (state, argument, now) -> Step.to(state.with(new Popup.Help(0)))),
          row("/quit", "", false, (state, argument, now) -> Step.to(state, new Effect.Quit())));

  private Commands() {}

  private static Row row(String name, String arguments, boolean online, Run run) {
    return new Row(new Command(name, arguments, "command." + name.substring(1)), online, run);
  }

  /** All commands, in the order of the help. */
  public static List<Command> all() {
    return TABLE.stream().map(Row::command).toList();
  }

  private static Optional<Row> find(String line) {
    String name = line.split(" ", 2)[0];
    return TABLE.stream().filter(row -> row.command().name().equals(name)).findFirst();
  }

  static boolean isKnown(String line) {
    return find(line).isPresent();
  }

  /** Runs the command in {@code line}, which is known. */
  static Step run(State state, String line, long nowMillis) {
    Row row = find(line).orElseThrow();
    if (row.online() && state.link().phase() != Phase.ONLINE) {
      return Step.to(state.tell(Phrase.of("problem.offline"), nowMillis));
    }
    String[] parts = line.split(" ", 2);
    return row.run().apply(state, parts.length == 1 ? "" : parts[1].strip(), nowMillis);
  }

  private static Step join(State state, String argument, long nowMillis) {
    Optional<RoomName> room = RoomName.parse(argument);
    if (room.isEmpty()) {
      String key = argument.isEmpty() ? "problem.which-room" : "problem.room-name";
      return Step.to(state.tell(Phrase.of(key, argument), nowMillis));
    }
    return state.rooms().indexOf(room.get()) >= 0
        ? Step.to(state.with(state.rooms().show(room.get())))
        : Step.to(state, Effect.shown(new Request.EnterRoom(room.get())));
  }

  private static Step leave(State state, String argument, long nowMillis) {
    return withRoom(
        state, argument, nowMillis, room -> Effect.shown(new Request.ExitRoom(Optional.of(room))));
  }

  private static Step members(State state, String argument, long nowMillis) {
    return withRoom(
        state, argument, nowMillis, room -> Effect.shown(new Request.ListMembers(room)));
  }

  /** With the room that is named, else the one that is shown. */
  private static Step withRoom(
      State state,
      String argument,
      long nowMillis,
      java.util.function.Function<RoomName, Effect> effect) {
    Optional<RoomName> room =
        argument.isEmpty() ? state.rooms().shown().map(RoomState::name) : RoomName.parse(argument);
    return room.map(name -> Step.to(state, effect.apply(name)))
        .orElseGet(() ->
            Step.to(
                state.tell(
                    argument.isEmpty()
                        ? Phrase.of("problem.no-room")
                        : Phrase.of("problem.room-name", argument),
                    nowMillis)));
  }

  private static Step connect(State state, String argument, long nowMillis) {
    return state.link().phase() == Phase.OFFLINE
        ? Step.to(state.with(state.link().in(Phase.CONNECTING)), new Effect.Connect())
        : Step.to(state.tell(Phrase.of("problem.connected"), nowMillis));
  }
}

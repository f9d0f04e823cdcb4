package org.wassop.tui.plain.output;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands of the line mode that take the place of keys of the full screen. */
public enum LineModeCommand {
  /** Switches to another conversation. */
  GO("argument.conversation"),
  /** Prints older messages. */
  HISTORY("argument.count"),
  /** Prints more search results. */
  MORE("");

  private final String arguments;

  LineModeCommand(String arguments) {
    this.arguments = arguments;
  }

  /** Returns all commands. */
  static List<LineModeCommand> all() {
    return List.of(values());
  }

  /** Returns the command that {@code line} begins with, if there is one. */
  public static Optional<LineModeCommand> of(String line) {
    String first = line.split(" ", 2)[0];
    return Arrays.stream(values()).filter(command -> command.command().equals(first)).findFirst();
  }

  /** Returns what follows the command in {@code line}. */
  public String argument(String line) {
    return line.substring(command().length()).strip();
  }

  /** Returns the command with its slash. */
  String command() {
    return "/" + name().toLowerCase(Locale.ROOT);
  }

  /** Returns the bundle's key for the arguments; empty if there are none. */
  String arguments() {
    return arguments;
  }

  /** Returns the bundle's key for the description. */
  String help() {
    return "command." + name().toLowerCase(Locale.ROOT);
  }
}

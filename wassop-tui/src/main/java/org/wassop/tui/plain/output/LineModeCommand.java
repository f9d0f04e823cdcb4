package org.wassop.tui.plain.output;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands that a screen has keys for, and this mode needs words for. */
public enum LineModeCommand {
  /** Switches to another conversation. */
  GO("argument.conversation"),
  /** Reads what was said before. */
  HISTORY("argument.count"),
  /** Shows more of what was found. */
  MORE("");

  private final String arguments;

  LineModeCommand(String arguments) {
    this.arguments = arguments;
  }

  /** All of them. */
  static List<LineModeCommand> all() {
    return List.of(values());
  }

  /** The one that {@code line} begins with. */
  public static Optional<LineModeCommand> of(String line) {
    String first = line.split(" ", 2)[0];
    return Arrays.stream(values()).filter(own -> own.command().equals(first)).findFirst();
  }

  /** What follows the command in {@code line}. */
  public String argument(String line) {
    return line.substring(command().length()).strip();
  }

  /** With its slash. */
  String command() {
    return "/" + name().toLowerCase(Locale.ROOT);
  }

  /** The bundle's key for what it takes, or empty. */
  String arguments() {
    return arguments;
  }

  /** The bundle's key for what it does. */
  String help() {
    return "command." + name().toLowerCase(Locale.ROOT);
  }
}

package org.wassop.tui.model.text;

/** The syntax that makes a typed line a slash command. Pure. */
public final class CommandSyntax {
  private CommandSyntax() {}

  /** Returns whether {@code typed} is a command: one line that begins with exactly one slash. */
  public static boolean isCommand(String typed) {
    return typed.startsWith("/") && !typed.startsWith("//") && typed.indexOf('\n') < 0;
  }

  /**
   * Returns {@code message} as a user types it: one line that begins with a slash gets a second
   * one, so that it isn't a command.
   */
  public static String escaped(String message) {
    return message.startsWith("/") && message.indexOf('\n') < 0 ? "/" + message : message;
  }
}

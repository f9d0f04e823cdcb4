package org.wassop.tui.model.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The syntax that makes a typed line a slash command. Pure. */
public final class CommandSyntax {
  /** The commands whose arguments are for one other user, or for nobody. */
  private static final Set<String> SECRETIVE = Set.of("msg", "passwd", "register", "auth", "key");

  private CommandSyntax() {}

  /**
   * Returns the first word of {@code typed} if it looks like a command for private words that lacks
   * its slash: it is the name of one, in upper or lower case, and more words follow.
   */
  public static Optional<String> secretiveWord(String typed) {
    String[] words = typed.split(" ", 2);
    return words.length > 1 && SECRETIVE.contains(words[0].toLowerCase(Locale.ROOT))
        ? Optional.of(words[0])
        : Optional.empty();
  }

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

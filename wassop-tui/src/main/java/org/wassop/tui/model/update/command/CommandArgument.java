package org.wassop.tui.model.update.command;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.wassop.tui.model.state.State;

/** The kind of an argument of a slash command, which decides how it is completed. */
public sealed interface CommandArgument {
  /** Any text, completed word by word like a message. */
  record Text() implements CommandArgument {}

  /** The name of a room. */
  record Room() implements CommandArgument {}

  /** The name of a user. */
  record User() implements CommandArgument {}

  /**
   * One of the words that {@code candidates} returns, best first, for a state and the arguments
   * before this one. They are the program's own words or names of conversations, never free text of
   * other users.
   */
  record Word(BiFunction<State, List<String>, List<String>> candidates)
      implements CommandArgument {}

  /** Returns an argument whose {@code words} don't depend on the arguments before it. */
  static CommandArgument of(Function<State, List<String>> words) {
    return new Word((state, earlier) -> words.apply(state));
  }
}

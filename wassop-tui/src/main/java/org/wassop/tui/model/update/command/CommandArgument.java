package org.wassop.tui.model.update.command;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.wassop.tui.model.state.State;

/** What may stand as an argument of a command, to be completed. */
public sealed interface CommandArgument {
  /** Any text: its words are completed as those of a message. */
  record Text() implements CommandArgument {}

  /** The name of a room. */
  record Room() implements CommandArgument {}

  /** The name of a user. */
  record User() implements CommandArgument {}

  /**
   * One of the words that {@code candidates} gives, best first, for a state and the arguments
   * before this one. They are the program's own: nothing that others have made up.
   */
  record Word(BiFunction<State, List<String>, List<String>> candidates)
      implements CommandArgument {}

  /** One of the words that {@code words} gives, whatever stands before it. */
  static CommandArgument of(Function<State, List<String>> words) {
    return new Word((state, earlier) -> words.apply(state));
  }
}

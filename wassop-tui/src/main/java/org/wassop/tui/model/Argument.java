package org.wassop.tui.model;

import java.util.List;
import java.util.function.Function;

/** What may stand as an argument of a command, to be completed. Pure. */
@FunctionalInterface
public interface Argument {
  /** Any text: its words are completed as those of a message. */
  Argument TEXT = (state, earlier) -> List.of();

  /** The name of a room. */
  Argument ROOM = (state, earlier) -> Names.rooms(state);

  /** The name of a user, known from anywhere. */
  Argument USER = (state, earlier) -> Names.users(state);

  /**
   * What it may be in {@code state}, best first, behind the arguments {@code earlier}. Nothing that
   * others have made up, except names.
   */
  List<String> candidates(State state, List<String> earlier);

  /** One of the words that {@code words} gives, whatever stands before it. */
  static Argument of(Function<State, List<String>> words) {
    return (state, earlier) -> words.apply(state);
  }
}

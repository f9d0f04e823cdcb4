package org.wassop.tui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What became of a command. */
sealed interface Outcome {
  /** It was carried out. */
  record Done(State state, List<Effect> effects) implements Outcome {}

  /** It can't be carried out. */
  record Problem(Phrase what) implements Outcome {}

  static Outcome done(State state, Effect... effects) {
    return new Done(state, List.of(effects));
  }

  static Outcome problem(String key, String... arguments) {
    return new Problem(Phrase.of(key, arguments));
  }

  /** {@code problem} if there is one, else what {@code step} does. */
  static Outcome of(Optional<Phrase> problem, Supplier<Step> step) {
    if (problem.isPresent()) {
      return new Problem(problem.get());
    }
    Step done = step.get();
    return new Done(done.state(), done.effects());
  }
}

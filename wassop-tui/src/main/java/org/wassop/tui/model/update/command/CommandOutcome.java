package org.wassop.tui.model.update.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;

/** What became of a command. */
sealed interface CommandOutcome {
  /** It was carried out. */
  record Done(State state, List<Effect> effects) implements CommandOutcome {}

  /** It can't be carried out. */
  record Problem(LocalizedText what) implements CommandOutcome {}

  static CommandOutcome done(State state, Effect... effects) {
    return new Done(state, List.of(effects));
  }

  static CommandOutcome problem(String key, String... arguments) {
    return new Problem(LocalizedText.of(key, arguments));
  }

  /** {@code problem} if there is one, else what {@code step} does. */
  static CommandOutcome of(Optional<LocalizedText> problem, Supplier<Step> step) {
    if (problem.isPresent()) {
      return new Problem(problem.get());
    }
    Step done = step.get();
    return new Done(done.state(), done.effects());
  }
}

package org.wassop.tui.model.update.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;

/** The outcome of a slash command. */
sealed interface CommandOutcome {
  /** The command was carried out. */
  record Done(State state, List<Effect> effects) implements CommandOutcome {}

  /** The command can't be carried out; {@code what} tells the user why. */
  record Problem(LocalizedText what) implements CommandOutcome {}

  static CommandOutcome done(State state, Effect... effects) {
    return new Done(state, List.of(effects));
  }

  static CommandOutcome done(Step step) {
    return new Done(step.state(), step.effects());
  }

  static CommandOutcome problem(String key, String... arguments) {
    return new Problem(LocalizedText.of(key, arguments));
  }

  /** Returns {@code problem} if there is one, else the outcome of {@code step}. */
  static CommandOutcome of(Optional<LocalizedText> problem, Supplier<Step> step) {
    return problem.isPresent() ? new Problem(problem.get()) : done(step.get());
  }
}

package org.wassop.tui.model.update.compose;

import java.util.Optional;
import org.wassop.tui.model.state.Draft;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.Completion;

/** Completes the word before the cursor with Tab. Pure. */
public final class CompletionKeys {
  private CompletionKeys() {}

  /**
   * Begins a completion, or moves on by {@code steps} through the candidates of the present one.
   */
  public static Step tab(State state, int steps) {
    if (state.isChoosingName()) {
      return Step.to(state);
    }
    Optional<Completion> next =
        inProgress(state)
            .map(completion -> completion.moved(steps))
            .or(() ->
                CompletionSources.of(state).map(first -> steps < 0 ? first.moved(-1) : first));
    return next.map(completion -> Step.to(shown(state, completion)))
        .orElseGet(() -> Step.to(state));
  }

  /** Returns the completion in progress, if any. */
  static Optional<Completion> inProgress(State state) {
    return state.draft().inputMode() instanceof Draft.InputMode.Completing(Completion completion)
        ? Optional.of(completion)
        : Optional.empty();
  }

  /**
   * Returns {@code state} with the candidate in the input bar. A single candidate ends the
   * completion.
   */
  private static State shown(State state, Completion completion) {
    State completed = state.with(completion.input());
    return completion.candidates().size() == 1
        ? completed
        : completed.with(completed.draft().with(new Draft.InputMode.Completing(completion)));
  }
}

package org.wassop.tui.model.update.compose;

import java.util.Optional;
import org.wassop.tui.model.state.Draft;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.Completion;

/** What Tab does to the word before the cursor. Pure. */
public final class CompletionKeys {
  private CompletionKeys() {}

  /** Tab: begins to complete, or goes on to what is {@code steps} further in the candidates. */
  public static Step tab(State state, int steps) {
    if (state.isNaming()) {
      return Step.to(state);
    }
    Optional<Completion> next =
        current(state)
            .map(completion -> completion.moved(steps))
            .or(() ->
                CompletionSources.of(state).map(begun -> steps < 0 ? begun.moved(-1) : begun));
    return next.map(completion -> Step.to(shown(state, completion)))
        .orElseGet(() -> Step.to(state));
  }

  /** What is being completed now. */
  static Optional<Completion> current(State state) {
    return state.draft().passing() instanceof Draft.Passing.Completing(Completion completion)
        ? Optional.of(completion)
        : Optional.empty();
  }

  /** A word that can only become one thing has become that, and needs no choice. */
  private static State shown(State state, Completion completion) {
    State completed = state.with(completion.input());
    return completion.candidates().size() == 1
        ? completed
        : completed.with(completed.draft().with(new Draft.Passing.Completing(completion)));
  }
}

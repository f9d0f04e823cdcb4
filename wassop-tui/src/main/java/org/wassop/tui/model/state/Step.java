package org.wassop.tui.model.state;

import java.util.List;
import org.wassop.tui.model.action.Effect;

/** The result of an action: the new state and the effects to carry out, in order. */
public record Step(State state, List<Effect> effects) {
  /** Copies {@code effects}. */
  public Step {
    effects = List.copyOf(effects);
  }

  /** Returns a step to {@code state} with {@code effects}. */
  public static Step to(State state, Effect... effects) {
    return new Step(state, List.of(effects));
  }
}

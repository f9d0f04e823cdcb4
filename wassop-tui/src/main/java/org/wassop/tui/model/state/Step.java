package org.wassop.tui.model.state;

import java.util.List;
import org.wassop.tui.model.action.Effect;

/** The outcome of an action: the new state, and what has to be done. */
public record Step(State state, List<Effect> effects) {
  /** Copies {@code effects}. */
  public Step {
    effects = List.copyOf(effects);
  }

  /** {@code state}, and {@code effects} to be carried out in this order. */
  public static Step to(State state, Effect... effects) {
    return new Step(state, List.of(effects));
  }
}

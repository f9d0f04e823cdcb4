package org.wassop.tui.client;

import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.State;

/** What shows a client to its user. Called by the client's thread. */
public interface Frontend {
  /** Shows {@code state} from now on. */
  void show(State state);

  /** Leaves the program, after what is posted already. */
  void quit();

  /** Gives the terminal to the shell until the user returns. */
  void suspend();

  /** Draws everything anew. */
  void redraw();

  /** Makes the user look here. */
  void alert(Effect.Notify notify);

  /** Puts {@code text} into the clipboard, as far as there is one. */
  void copy(String text);
}

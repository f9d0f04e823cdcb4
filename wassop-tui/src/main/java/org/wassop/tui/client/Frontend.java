package org.wassop.tui.client;

import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.State;

/** The user interface of a client. Called on the client's thread only. */
public interface Frontend {
  /** Shows {@code state}. */
  void show(State state);

  /** Ends the program, after everything that is already posted. */
  void quit();

  /** Gives the terminal to the shell until the user returns. */
  void suspend();

  /** Redraws the whole screen. */
  void redraw();

  /** Notifies the user. */
  void notifyUser(Effect.Notify notify);

  /** Copies {@code text} to the clipboard, if there is one. */
  void copyToClipboard(String text);
}

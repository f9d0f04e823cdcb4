package org.wassop.tui.ui;

import com.googlecode.lanterna.terminal.ExtendedTerminal;
import com.googlecode.lanterna.terminal.MouseCaptureMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.wassop.tui.model.Effect;

/**
 * What a terminal has besides its cells: the title of its window, its bell, and the mouse. Only
 * what changes is written. UI thread.
 */
final class TerminalExtras {
  private final ExtendedTerminal terminal;
  private String title = "";
  private boolean mouse;

  TerminalExtras(ExtendedTerminal terminal) {
    this.terminal = terminal;
  }

  /** Has the window called {@code newTitle}, and the mouse reported or left to the terminal. */
  void set(String newTitle, boolean newMouse) {
    try {
      if (!title.equals(newTitle)) {
        title = newTitle;
        terminal.setTitle(newTitle);
        terminal.flush();
      }
      if (mouse != newMouse) {
        mouse = newMouse;
        terminal.setMouseCaptureMode(newMouse ? MouseCaptureMode.CLICK : null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The title again, which the shell may have changed meanwhile. */
  void again() {
    String last = title;
    title = "";
    set(last, mouse);
  }

  /** Rings the bell if that is wanted. */
  void alert(Effect.Alert alert) {
    if (!alert.bell()) {
      return;
    }
    try {
      terminal.bell();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.wassop.tui.ui;

import com.googlecode.lanterna.terminal.MouseCaptureMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.terminal.frame.FrameTerminal;
import org.wassop.tui.terminal.frame.NotificationProtocol;

/**
 * What a terminal has besides its cells: the title of its window, its bell, notifications, a
 * clipboard and the mouse. Only what changes is written. UI thread.
 */
final class TerminalExtras {
  private final FrameTerminal terminal;
  private String title = "";
  private boolean mouse;
  private String notifying = "auto";

  TerminalExtras(FrameTerminal terminal) {
    this.terminal = terminal;
  }

  /** Has the window called {@code newTitle}, and the rest as {@code wanted}. */
  void set(String newTitle, Preferences wanted) {
    try {
      if (!title.equals(newTitle)) {
        title = newTitle;
        terminal.title(newTitle);
        terminal.flush();
      }
      if (mouse != wanted.mouse()) {
        mouse = wanted.mouse();
        terminal.setMouseCaptureMode(mouse ? MouseCaptureMode.CLICK : null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!notifying.equals(wanted.alerts().notifications())) {
      notifying = wanted.alerts().notifications();
      terminal.setNotifying(
          switch (notifying) {
            case "osc9" -> NotificationProtocol.OSC9;
            case "osc777" -> NotificationProtocol.OSC777;
            case "osc99" -> NotificationProtocol.OSC99;
            case "off" -> NotificationProtocol.NONE;
            default -> NotificationProtocol.AUTO;
          });
    }
  }

  /** The title again, which the shell may have changed meanwhile. */
  void again(Preferences wanted) {
    String last = title;
    title = "";
    set(last, wanted);
  }

  /** Rings the bell and notifies, as far as that is wanted. */
  void alert(Effect.Notify notify) {
    if (notify.bell()) {
      terminal.bell();
    }
    notify
        .what()
        .ifPresent(notification -> terminal.notify(notification.title(), notification.text()));
    flush();
  }

  /** Puts {@code text} into the clipboard; returns whether it isn't too long for that. */
  boolean copy(String text) {
    boolean copied = terminal.copy(text);
    flush();
    return copied;
  }

  private void flush() {
    try {
      terminal.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

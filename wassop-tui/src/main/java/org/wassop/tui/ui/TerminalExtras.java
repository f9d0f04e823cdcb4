package org.wassop.tui.ui;

import com.googlecode.lanterna.terminal.MouseCaptureMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.terminal.frame.FrameTerminal;
import org.wassop.tui.terminal.frame.NotificationProtocol;

/**
 * The features of the terminal besides its cells: title, bell, notifications, clipboard and mouse.
 * Writes only what has changed. UI thread only.
 */
final class TerminalExtras {
  private final FrameTerminal terminal;
  private String title = "";
  private boolean mouse;
  private String notifications = "auto";

  TerminalExtras(FrameTerminal terminal) {
    this.terminal = terminal;
  }

  /** Sets the title of the window, and mouse and notifications as in {@code preferences}. */
  void update(String newTitle, Preferences preferences) {
    try {
      if (!title.equals(newTitle)) {
        title = newTitle;
        terminal.setTitle(newTitle);
        terminal.flush();
      }
      if (mouse != preferences.mouse()) {
        mouse = preferences.mouse();
        terminal.setMouseCaptureMode(mouse ? MouseCaptureMode.CLICK : null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!notifications.equals(preferences.alerts().notificationMethod())) {
      notifications = preferences.alerts().notificationMethod();
      terminal.setNotificationProtocol(
          switch (notifications) {
            case "osc9" -> NotificationProtocol.OSC9;
            case "osc777" -> NotificationProtocol.OSC777;
            case "osc99" -> NotificationProtocol.OSC99;
            case "off" -> NotificationProtocol.NONE;
            default -> NotificationProtocol.AUTO;
          });
    }
  }

  /** Like {@link #update} with the last title, which the shell may have changed in the meantime. */
  void restoreTitle(Preferences preferences) {
    String last = title;
    title = "";
    update(last, preferences);
  }

  /** Rings the bell and shows a notification, as {@code notify} says. */
  void alert(Effect.Notify notify) {
    if (notify.bell()) {
      terminal.bell();
    }
    notify
        .notification()
        .ifPresent(notification -> terminal.notify(notification.title(), notification.text()));
    flush();
  }

  /**
   * Copies {@code text} to the clipboard; returns what {@link FrameTerminal#copyToClipboard}
   * returns.
   */
  boolean copyToClipboard(String text) {
    boolean copied = terminal.copyToClipboard(text);
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

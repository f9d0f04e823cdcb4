package org.wassop.tui.ui;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.wassop.tui.client.Client;
import org.wassop.tui.client.Frontend;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.State;
import org.wassop.tui.terminal.QueueGuiThread;
import org.wassop.tui.terminal.frame.FrameScreen;
import org.wassop.tui.terminal.frame.FrameTerminal;

/**
 * The full-screen frontend of a client: maps keys to actions, and shows states in windows. UI
 * thread only.
 */
final class ScreenFrontend implements Frontend {
  private final Client client;
  private final ScreenWindows screenWindows;
  private final Display display;
  private final TerminalExtras extras;

  /** Creates a client with the initial state {@code start} and its frontend. */
  ScreenFrontend(
      State start, Client.Services services, ScreenWindows screenWindows, Display display) {
    this.client = new Client(start, services, display.ui()::invokeLater, this);
    this.screenWindows = screenWindows;
    this.display = display;
    this.extras = new TerminalExtras((FrameTerminal) display.screen().getTerminal());
  }

  /** The screen, its UI thread, and the way to suspend the program. */
  record Display(FrameScreen screen, QueueGuiThread ui, Suspension suspension) {}

  /** Suspends the program. */
  @FunctionalInterface
  interface Suspension {
    /** Leaves the terminal to the shell; returns when the program is continued. */
    void suspend() throws IOException;
  }

  /** Opens the main window, and connects once the first frame is drawn. */
  void start() {
    screenWindows.open(client.state(), this::press);
    show(client.state());
    client.dispatch(resize(display.screen().getTerminalSize()));
    display
        .screen()
        .getTerminal()
        .addResizeListener((terminal, size) -> client.dispatch(resize(size)));
    display.ui().invokeLater(client::start);
  }

  private static Action resize(TerminalSize size) {
    return new Action.Resize(size.getColumns(), size.getRows());
  }

  private void press(KeyStroke key) {
    for (KeyStroke meant : Keymap.meant(key)) {
      Keymap.action(meant, client.state(), screenWindows).ifPresent(client::dispatch);
    }
  }

  @Override
  public void show(State state) {
    screenWindows.show(state);
    extras.update(screenWindows.title(state), state.preferences());
  }

  @Override
  public void quit() {
    display.ui().stop();
  }

  @Override
  public void suspend() {
    try {
      display.suspension().suspend();
      extras.restoreTitle(client.state().preferences());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void redraw() {
    screenWindows.repaint();
    screenWindows.show(client.state());
    display.screen().repaint();
  }

  @Override
  public void notifyUser(Effect.Notify notify) {
    extras.alert(notify);
  }

  @Override
  public void copyToClipboard(String text) {
    extras.copyToClipboard(text);
  }
}

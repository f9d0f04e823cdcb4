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
  private final Stage stage;
  private final TerminalExtras extras;

  /** Creates a client with the initial state {@code start} and its frontend. */
  ScreenFrontend(State start, Client.World world, ScreenWindows screenWindows, Stage stage) {
    this.client = new Client(start, world, stage.ui()::invokeLater, this);
    this.screenWindows = screenWindows;
    this.stage = stage;
    this.extras = new TerminalExtras((FrameTerminal) stage.screen().getTerminal());
  }

  /** The screen, its UI thread, and the way to suspend the program. */
  record Stage(FrameScreen screen, QueueGuiThread ui, Suspension suspension) {}

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
    client.act(resize(stage.screen().getTerminalSize()));
    stage.screen().getTerminal().addResizeListener((terminal, size) -> client.act(resize(size)));
    stage.ui().invokeLater(client::start);
  }

  private static Action resize(TerminalSize size) {
    return new Action.Resize(size.getColumns(), size.getRows());
  }

  private void press(KeyStroke key) {
    Keymap.action(key, client.state(), screenWindows).ifPresent(client::act);
  }

  @Override
  public void show(State state) {
    screenWindows.show(state);
    extras.set(screenWindows.title(state), state.preferences());
  }

  @Override
  public void quit() {
    stage.ui().stop();
  }

  @Override
  public void suspend() {
    try {
      stage.suspension().suspend();
      extras.again(client.state().preferences());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void redraw() {
    screenWindows.forget();
    screenWindows.show(client.state());
    stage.screen().repaint();
  }

  @Override
  public void alert(Effect.Notify notify) {
    extras.alert(notify);
  }

  @Override
  public void copy(String text) {
    extras.copy(text);
  }
}

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

/** The full screen as the face of a client: keys become actions, states windows. UI thread. */
final class ScreenFrontend implements Frontend {
  private final Client client;
  private final ScreenWindows screenWindows;
  private final Stage stage;
  private final TerminalExtras extras;

  /** A client in the state {@code start} in {@code world}, shown by {@code screenWindows}. */
  ScreenFrontend(State start, Client.World world, ScreenWindows screenWindows, Stage stage) {
    this.client = new Client(start, world, stage.ui()::invokeLater, this);
    this.screenWindows = screenWindows;
    this.stage = stage;
    this.extras = new TerminalExtras((FrameTerminal) stage.screen().getTerminal());
  }

  /** What the windows stand on, and how the terminal is lent to the shell. */
  record Stage(FrameScreen screen, QueueGuiThread ui, Suspension suspension) {}

  /** Gives the terminal to the shell, and returns when it is back. */
  @FunctionalInterface
  interface Suspension {
    void suspend() throws IOException;
  }

  /** Opens the windows, and begins to connect when the first frame has been drawn. */
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

package org.wassop.tui.ui;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.Effect;
import org.wassop.tui.model.State;
import org.wassop.tui.model.Step;
import org.wassop.tui.model.Update;
import org.wassop.tui.terminal.FrameScreen;
import org.wassop.tui.terminal.QueueGuiThread;
import org.wassop.tui.unsent.UnsentStore;

/**
 * Brings keys, network and screen together: every action goes through {@link Update}, its state to
 * the windows, its effects to the world. UI thread.
 */
final class App {
  private State state;
  private final Windows windows;
  private final Connector connector;
  private final InstantSource clock;
  private final UnsentStore unsent;
  private @Nullable Stage stage;

  App(State start, Windows windows, Connector connector, InstantSource clock, UnsentStore unsent) {
    this.state = start;
    this.windows = windows;
    this.connector = connector;
    this.clock = clock;
    this.unsent = unsent;
  }

  /** What the windows stand on, how the terminal is lent to the shell, and how time passes. */
  record Stage(FrameScreen screen, QueueGuiThread ui, Suspension suspension, Timer timer) {}

  /** Gives the terminal to the shell, and returns when it is back. */
  @FunctionalInterface
  interface Suspension {
    void suspend() throws IOException;
  }

  /** Opens the windows and begins to connect. */
  void start(Stage newStage) {
    stage = newStage;
    TerminalSize size = newStage.screen().getTerminalSize();
    state = Update.apply(state, resize(size), clock.millis()).state();
    windows.open(state, this::press);
    newStage.screen().getTerminal().addResizeListener((t, newSize) -> act(resize(newSize)));
    state.link().user().ifPresent(user -> perform(new Effect.LoadUnsent(user)));
    connector.connect(newStage.ui()::invokeLater, this::act);
  }

  private static Action resize(TerminalSize size) {
    return new Action.Resize(size.getColumns(), size.getRows());
  }

  private void press(KeyStroke key) {
    Keymap.action(key, state, windows).ifPresent(this::act);
  }

  private void act(Action action) {
    Step step = Update.apply(state, action, clock.millis());
    if (!step.state().equals(state)) {
      state = step.state();
      windows.show(state);
    }
    step.effects().forEach(this::perform);
  }

  private void perform(Effect effect) {
    Stage on = stage;
    if (on == null) {
      return;
    }
    switch (effect) {
      case Effect.Connect connect -> connector.connect(on.ui()::invokeLater, this::act);
      case Effect.Send send -> connector.send(send);
      case Effect.Later(var delay, Action action) ->
          on.timer().after(delay, () -> on.ui().invokeLater(() -> act(action)));
      case Effect.SaveUnsent(var messages) -> unsent.save(messages);
      case Effect.LoadUnsent(var user) ->
          unsent.open(
              user, messages -> on.ui().invokeLater(() -> act(new Action.Restored(messages))));
      case Effect.Quit quit -> on.ui().stop();
      case Effect.Redraw redraw -> on.screen().repaint();
      case Effect.Suspend suspend -> {
        try {
          on.suspension().suspend();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}

package org.wassop.tui.client;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.wassop.tui.emoji.RecentEmojiStore;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConnectionState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.update.Update;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.settings.SettingsStore;
import org.wassop.tui.unsent.UnsentStore;

/**
 * Drives the model. Every action goes through {@link Update}: the frontend shows the new state, and
 * the effects are carried out. Owned by the thread of its loop.
 */
public final class Client {
  private final World world;
  private final Executor loop;
  private final Frontend frontend;
  private State state;

  /**
   * The services with which a client carries out effects.
   *
   * @param connector the connection to the server
   * @param unsent keeps the unsent messages
   * @param settings keeps the settings
   * @param emojis keeps the recently chosen emoji
   * @param timer runs tasks after a delay
   * @param clock tells the time
   */
  public record World(
      Connector connector,
      UnsentStore unsent,
      SettingsStore settings,
      RecentEmojiStore emojis,
      Timer timer,
      InstantSource clock) {}

  /**
   * Creates a client in the state {@code start}. {@code loop} runs tasks on the client's thread.
   */
  public Client(State start, World world, Executor loop, Frontend frontend) {
    this.state = start;
    this.world = world;
    this.loop = loop;
    this.frontend = frontend;
  }

  /** Returns the current state. */
  public State state() {
    return state;
  }

  /**
   * Starts to connect, and loads the unsent messages of an earlier start and the recent emoji. Does
   * nothing unless the state is connecting: the user may have to be asked for the server first.
   */
  public void start() {
    if (state.link().phase() == ConnectionState.Phase.CONNECTING) {
      state.link().user().ifPresent(user -> perform(new Effect.LoadUnsent(user)));
      world.emojis().load(found -> loop.execute(() -> act(new Action.RecentEmojis(found))));
      world.connector().connect(loop, this::act);
    }
  }

  /** Applies {@code action} at once, and carries out its effects. */
  public void act(Action action) {
    Step step = Update.apply(state, action, world.clock().millis());
    if (!step.state().equals(state)) {
      state = step.state();
      frontend.show(state);
    }
    step.effects().forEach(this::perform);
  }

  private void useServer(ServerAddress server) {
    world.connector().to(server);
    world.unsent().at(server.toString());
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.Connect connect -> world.connector().connect(loop, this::act);
      case Effect.Send send -> world.connector().send(send);
      case Effect.Schedule(var delay, Action action) ->
          world.timer().after(delay, () -> loop.execute(() -> act(action)));
      case Effect.SaveUnsent(var messages) -> world.unsent().save(messages);
      case Effect.LoadUnsent(var user) ->
          world
              .unsent()
              .open(user, messages -> loop.execute(() -> act(new Action.UnsentLoaded(messages))));
      case Effect.SaveSettings(var changes) ->
          world
              .settings()
              .save(changes, why -> loop.execute(() -> act(new Action.SettingsNotSaved(why))));
      case Effect.TryTheme(String name) ->
          world
              .settings()
              .look(name, fault -> loop.execute(() -> act(new Action.ThemeTried(name, fault))));
      case Effect.UseServer(String host, int port) -> useServer(new ServerAddress(host, port));
      case Effect.SaveRecentEmojis(var emojis) -> world.emojis().save(emojis);
      case Effect.Notify notify -> frontend.alert(notify);
      case Effect.CopyToClipboard(String text) -> frontend.copy(text);
      case Effect.Quit quit -> frontend.quit();
      case Effect.Redraw redraw -> frontend.redraw();
      case Effect.Suspend suspend -> frontend.suspend();
    }
  }
}

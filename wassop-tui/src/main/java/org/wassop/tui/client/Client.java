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
  private final Services services;
  private final Executor loop;
  private final Frontend frontend;
  private State state;

  /**
   * The services with which a client carries out effects.
   *
   * @param connector the connection to the server
   * @param unsentStore keeps the unsent messages
   * @param settingsStore keeps the settings
   * @param recentEmojiStore keeps the recently chosen emoji
   * @param timer runs tasks after a delay
   * @param clock tells the time
   */
  public record Services(
      Connector connector,
      UnsentStore unsentStore,
      SettingsStore settingsStore,
      RecentEmojiStore recentEmojiStore,
      Timer timer,
      InstantSource clock) {}

  /**
   * Creates a client in the state {@code start}. {@code loop} runs tasks on the client's thread.
   */
  public Client(State start, Services services, Executor loop, Frontend frontend) {
    this.state = start;
    this.services = services;
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
    if (state.connection().phase() == ConnectionState.Phase.CONNECTING) {
      state.connection().user().ifPresent(user -> perform(new Effect.LoadUnsent(user)));
      services
          .recentEmojiStore()
          .load(found -> loop.execute(() -> dispatch(new Action.RecentEmojisLoaded(found))));
      services.connector().connect(loop, this::dispatch);
    }
  }

  /** Applies {@code action} at once, and carries out its effects. */
  public void dispatch(Action action) {
    Step step = Update.apply(state, action, services.clock().millis());
    if (!step.state().equals(state)) {
      state = step.state();
      frontend.show(state);
    }
    step.effects().forEach(this::perform);
  }

  private void useServer(ServerAddress server) {
    services.connector().setAddress(server);
    services.unsentStore().setServer(server.toString());
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.Connect connect -> services.connector().connect(loop, this::dispatch);
      case Effect.Send send -> services.connector().send(send);
      case Effect.Schedule(var delay, Action action) ->
          services.timer().after(delay, () -> loop.execute(() -> dispatch(action)));
      case Effect.SaveUnsent(var messages) -> services.unsentStore().save(messages);
      case Effect.LoadUnsent(var user) ->
          services
              .unsentStore()
              .open(
                  user,
                  messages -> loop.execute(() -> dispatch(new Action.UnsentLoaded(messages))));
      case Effect.SaveSettings(var changes) ->
          services
              .settingsStore()
              .save(changes, why -> loop.execute(() -> dispatch(new Action.SettingsNotSaved(why))));
      case Effect.CheckTheme(String name) ->
          services
              .settingsStore()
              .checkTheme(
                  name,
                  fault -> loop.execute(() -> dispatch(new Action.ThemeChecked(name, fault))));
      case Effect.UseServer(String host, int port) -> useServer(new ServerAddress(host, port));
      case Effect.SaveRecentEmojis(var emojis) -> services.recentEmojiStore().save(emojis);
      case Effect.Notify notify -> frontend.notifyUser(notify);
      case Effect.CopyToClipboard(String text) -> frontend.copyToClipboard(text);
      case Effect.Quit quit -> frontend.quit();
      case Effect.Redraw redraw -> frontend.redraw();
      case Effect.Suspend suspend -> frontend.suspend();
    }
  }
}

package org.wassop.tui.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.Effect;
import org.wassop.tui.model.Phrase;
import org.wassop.tui.net.Connecting;
import org.wassop.tui.net.Link;
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.net.ServerAddress;

/**
 * The connection that the screen stands on: turns requests into lines and what comes back into
 * actions. Owned by the UI thread, on which the actions are delivered.
 */
final class Connector implements AutoCloseable {
  private final ServerAddress address;
  private final Map<String, Effect.Send> asked = new HashMap<>();
  private @Nullable Link link;
  private int generation;

  Connector(ServerAddress address) {
    this.address = address;
  }

  /** Connects in the background; what comes of it is delivered to {@code actions} by {@code ui}. */
  void connect(Executor ui, Consumer<Action> actions) {
    int mine = ++generation;
    Consumer<LinkEvent> events = event -> ui.execute(() -> received(mine, event, actions));
    Thread.ofVirtual()
        .name("connect")
        .start(() -> {
          Connecting outcome = Link.connect(address, events);
          ui.execute(() -> connected(mine, outcome, actions));
        });
  }

  private void connected(int from, Connecting outcome, Consumer<Action> actions) {
    switch (outcome) {
      case Connecting.Connected(Link opened) -> {
        if (from != generation) {
          opened.close();
          return;
        }
        link = opened;
        asked.clear();
        actions.accept(new Action.Connected(opened.dialect()));
      }
      case Connecting.UnknownHost(ServerAddress unknown) ->
          failed("offline.unknown-host", actions, unknown.host());
      case Connecting.Unreachable(ServerAddress unreachable, String why) ->
          failed("offline.unreachable", actions, unreachable.toString(), why);
      case Connecting.NotWassop(ServerAddress other) ->
          failed("offline.not-wassop", actions, other.toString());
    }
  }

  private static void failed(String key, Consumer<Action> actions, String... arguments) {
    actions.accept(new Action.ConnectFailed(Phrase.of(key, arguments)));
  }

  private void received(int from, LinkEvent event, Consumer<Action> actions) {
    if (from != generation) {
      return;
    }
    switch (event) {
      case LinkEvent.Closed(String why) -> actions.accept(new Action.Closed(why));
      case LinkEvent.Received(String ref, Event happened) ->
          actions.accept(new Action.Happened(happened));
      case LinkEvent.Received(String ref, Answer answer) -> {
        Effect.Send send = asked.remove(ref);
        if (send != null) {
          actions.accept(new Action.Answered(send.request(), send.purpose(), answer));
        }
      }
    }
  }

  /** Sends a request, if there is a connection; what gets lost is told by its end. */
  void send(Effect.Send send) {
    Link open = link;
    if (open != null) {
      asked.put(open.send(send.request()), send);
    }
  }

  /** Says good bye to the server. */
  @Override
  public void close() {
    generation++;
    Link open = link;
    if (open != null) {
      open.close();
    }
  }
}

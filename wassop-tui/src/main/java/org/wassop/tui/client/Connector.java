package org.wassop.tui.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.net.ConnectResult;
import org.wassop.tui.net.Link;
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.net.LinkTexts;
import org.wassop.tui.net.ServerAddress;

/**
 * The connection that a client stands on: turns requests into lines and what comes back into
 * actions. Owned by the client's thread, on which the actions are delivered.
 */
public final class Connector implements AutoCloseable {
  private ServerAddress address;
  private final LinkTexts words;
  private final List<LinkEvent> early = new ArrayList<>();
  private final Map<String, Effect.Send> asked = new HashMap<>();
  private @Nullable Link link;
  private Optional<ConnectResult> failure = Optional.empty();
  private int generation;

  /** A connector to {@code address}, which tells what goes wrong in {@code words}. */
  public Connector(ServerAddress address, LinkTexts words) {
    this.address = address;
    this.words = words;
  }

  /** Connects to {@code other} from the next time on. */
  public void to(ServerAddress other) {
    address = other;
  }

  /**
   * Connects in the background; what comes of it is delivered to {@code actions} by {@code loop}.
   */
  public void connect(Executor loop, Consumer<Action> actions) {
    int mine = ++generation;
    Link old = link;
    if (old != null) {
      Thread.ofVirtual().name("disconnect").start(old::close);
    }
    link = null;
    early.clear();
    ServerAddress to = address;
    Consumer<LinkEvent> events = event -> loop.execute(() -> received(mine, event, actions));
    Thread.ofVirtual()
        .name("connect")
        .start(() -> {
          ConnectResult outcome = Link.connect(to, events);
          loop.execute(() -> connected(mine, outcome, actions));
        });
  }

  private void connected(int from, ConnectResult outcome, Consumer<Action> actions) {
    if (!(outcome instanceof ConnectResult.Connected(Link opened))) {
      if (from == generation) {
        failure = Optional.of(outcome);
        actions.accept(new Action.ConnectFailed(words.failure(outcome)));
      }
      return;
    }
    if (from != generation) {
      Thread.ofVirtual().name("disconnect").start(opened::close);
      return;
    }
    link = opened;
    asked.clear();
    actions.accept(new Action.Connected(opened.dialect(), opened.keeping()));
    List<LinkEvent> missed = List.copyOf(early);
    early.clear();
    missed.forEach(event -> received(from, event, actions));
  }

  private void received(int from, LinkEvent event, Consumer<Action> actions) {
    if (from != generation) {
      return;
    }
    if (link == null) {
      early.add(event); // the link's first word may be quicker than the news of the link
      return;
    }
    switch (event) {
      case LinkEvent.Closed(String why) -> {
        asked.clear();
        actions.accept(new Action.Closed(words.why(why)));
      }
      case LinkEvent.Received(String ref, Event happened) -> {
        Effect.Send send = asked.get(ref);
        actions.accept(
            send != null && happened instanceof Event.Logged again
                ? new Action.Replayed(send.request(), again)
                : new Action.Received(happened));
      }
      case LinkEvent.Received(String ref, Answer answer) -> {
        Effect.Send send = asked.remove(ref);
        if (send != null) {
          actions.accept(new Action.Answered(send.request(), send.purpose(), answer));
        }
      }
    }
  }

  /** Sends a request, if there is a connection; what gets lost is told by its end. */
  public void send(Effect.Send send) {
    Link open = link;
    if (open != null) {
      asked.put(open.send(send.request()), send);
    }
  }

  /** Whether the server owes an answer to something like {@code which}. */
  public boolean awaits(Predicate<Effect.Send> which) {
    return asked.values().stream().anyMatch(which);
  }

  /** What became of the last attempt to connect that failed, if one has. */
  public Optional<ConnectResult> failure() {
    return failure;
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

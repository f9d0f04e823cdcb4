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
 * The client's connection to its server: sends requests, and turns answers and events into actions.
 * Owned by the client's thread, on which the actions are delivered.
 */
public final class Connector implements AutoCloseable {
  private ServerAddress address;
  private final LinkTexts linkTexts;
  private final List<LinkEvent> earlyEvents = new ArrayList<>();
  private final Map<String, Effect.Send> unanswered = new HashMap<>();
  private @Nullable Link link;
  private Optional<ConnectResult> lastFailure = Optional.empty();
  private int generation;

  /**
   * Creates a connector to {@code address} that reports failures in the words of {@code linkTexts}.
   */
  public Connector(ServerAddress address, LinkTexts linkTexts) {
    this.address = address;
    this.linkTexts = linkTexts;
  }

  /** Connects to {@code newAddress} from the next {@link #connect} on. */
  public void setAddress(ServerAddress newAddress) {
    address = newAddress;
  }

  /**
   * Connects in the background, and closes the connection before, if there is one. The outcome and
   * all messages of the server are delivered to {@code actions}, on {@code loop}.
   */
  public void connect(Executor loop, Consumer<Action> actions) {
    int attempt = ++generation;
    Link old = link;
    if (old != null) {
      Thread.ofVirtual().name("disconnect").start(old::close);
    }
    link = null;
    earlyEvents.clear();
    ServerAddress target = address;
    Consumer<LinkEvent> events = event -> loop.execute(() -> received(attempt, event, actions));
    Thread.ofVirtual()
        .name("connect")
        .start(() -> {
          ConnectResult outcome = Link.connect(target, events);
          loop.execute(() -> connected(attempt, outcome, actions));
        });
  }

  private void connected(int attempt, ConnectResult outcome, Consumer<Action> actions) {
    if (!(outcome instanceof ConnectResult.Connected(Link opened))) {
      if (attempt == generation) {
        lastFailure = Optional.of(outcome);
        actions.accept(new Action.ConnectFailed(linkTexts.failure(outcome)));
      }
      return;
    }
    if (attempt != generation) {
      Thread.ofVirtual().name("disconnect").start(opened::close);
      return;
    }
    link = opened;
    unanswered.clear();
    actions.accept(new Action.Connected(opened.dialect(), opened.historyInfo()));
    List<LinkEvent> events = List.copyOf(earlyEvents);
    earlyEvents.clear();
    events.forEach(event -> received(attempt, event, actions));
  }

  private void received(int attempt, LinkEvent event, Consumer<Action> actions) {
    if (attempt != generation) {
      return;
    }
    if (link == null) {
      earlyEvents.add(event); // the first event may overtake the outcome of connecting
      return;
    }
    switch (event) {
      case LinkEvent.Closed(String why) -> {
        unanswered.clear();
        actions.accept(new Action.Disconnected(linkTexts.reason(why)));
      }
      case LinkEvent.Received(String ref, Event happened) -> {
        Effect.Send send = unanswered.get(ref);
        actions.accept(
            send != null && happened instanceof Event.LogEntry again
                ? new Action.Replayed(send.request(), again)
                : new Action.Received(happened));
      }
      case LinkEvent.Received(String ref, Answer answer) -> {
        Effect.Send send = unanswered.remove(ref);
        if (send != null) {
          actions.accept(new Action.Answered(send.request(), send.purpose(), answer));
        }
      }
    }
  }

  /**
   * Sends a request, or drops it when there is no connection. A request without an answer is lost
   * when the connection ends.
   */
  public void send(Effect.Send send) {
    Link open = link;
    if (open != null) {
      unanswered.put(open.send(send.request()), send);
    }
  }

  /** Whether a sent request that matches {@code which} has no answer yet. */
  public boolean hasUnanswered(Predicate<Effect.Send> which) {
    return unanswered.values().stream().anyMatch(which);
  }

  /** Returns the outcome of the last failed attempt to connect, if there was one. */
  public Optional<ConnectResult> lastFailure() {
    return lastFailure;
  }

  /** Leaves the server, and closes the connection. */
  @Override
  public void close() {
    generation++;
    Link open = link;
    if (open != null) {
      open.close();
    }
  }
}

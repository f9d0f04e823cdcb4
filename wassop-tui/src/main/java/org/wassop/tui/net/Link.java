package org.wassop.tui.net;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;

/**
 * A connection to a Wassop server of either dialect. Three virtual threads serve it: one reads, one
 * writes, and one calls the listener with one event at a time, in order. Safe to call from any
 * thread.
 */
public final class Link implements AutoCloseable {
  private static final Duration CLOSING = Duration.ofSeconds(1);

  private final LinkConnection linkConnection;
  private final RequestQueue requestQueue;
  private final Thread reader;
  private final Thread writer;
  private final AtomicBoolean closing = new AtomicBoolean();

  private Link(
      LinkConnection linkConnection,
      RequestQueue requestQueue,
      Runnable reading,
      Runnable writing) {
    this.linkConnection = linkConnection;
    this.requestQueue = requestQueue;
    this.writer = Thread.ofVirtual().name("link-writer").unstarted(writing);
    this.reader =
        Thread.ofVirtual()
            .name("link-reader")
            .unstarted(() -> {
              try {
                reading.run();
              } finally {
                writer.interrupt();
              }
            });
  }

  /**
   * Connects to {@code address} and finds out the server's dialect. Blocks for up to 5 s to
   * connect, and then for about 1 s when the server doesn't know {@code HELLO}. {@code listener}
   * receives the events of the link, the first ones perhaps before this method returns. It is
   * called on a thread of the link's own and may block, which slows the server down.
   */
  public static ConnectResult connect(ServerAddress address, Consumer<LinkEvent> listener) {
    return connect(address, listener, LinkTimeouts.DEFAULT, Clock.systemUTC());
  }

  static ConnectResult connect(
      ServerAddress address, Consumer<LinkEvent> listener, LinkTimeouts linkTimeouts, Clock clock) {
    return switch (new Handshaker(address, linkTimeouts).connect()) {
      case HandshakeResult.Failed(ConnectResult why) -> why;
      case HandshakeResult.Succeeded succeeded ->
          new ConnectResult.Connected(start(succeeded, listener, linkTimeouts, clock));
    };
  }

  private static Link start(
      HandshakeResult.Succeeded succeeded,
      Consumer<LinkEvent> listener,
      LinkTimeouts linkTimeouts,
      Clock clock) {
    EventDispatcher eventDispatcher = new EventDispatcher(listener);
    LinkConnection linkConnection = new LinkConnection(succeeded, eventDispatcher);
    RequestQueue requestQueue = new RequestQueue();
    ClassicFlowControl flowControl = new ClassicFlowControl();
    Link link =
        switch (succeeded.parameters().dialect()) {
          case WASSOP_2 ->
              new Link(
                  linkConnection,
                  requestQueue,
                  new LinkReader(
                      linkConnection, new Wassop2IncomingHandler(linkConnection, requestQueue)),
                  new Wassop2Writer(linkConnection, requestQueue));
          case CLASSIC ->
              new Link(
                  linkConnection,
                  requestQueue,
                  new LinkReader(
                      linkConnection, new ClassicIncomingHandler(linkConnection, flowControl)),
                  new ClassicWriter(
                      linkConnection, requestQueue, flowControl, linkTimeouts, clock));
        };
    Thread.ofVirtual().name("link-events").start(eventDispatcher);
    link.writer.start();
    link.reader.start();
    return link;
  }

  /** Returns the server's dialect. A classic server has one room at a time, and no member list. */
  public Dialect dialect() {
    return linkConnection.parameters().dialect();
  }

  /** Returns whether the server keeps a history, and which; a classic one keeps none. */
  public Answer.HistoryInfo historyInfo() {
    return linkConnection.parameters().historyInfo();
  }

  /**
   * Queues {@code request} and returns its ref, which its answer carries: {@code "1"}, {@code "2"},
   * and so on. Never blocks: the link ends when its queue is full. The link itself refuses a
   * request that is too long, or that the dialect doesn't have. A classic server doesn't answer a
   * message, so the link accepts it as soon as it is written.
   */
  public String send(Request request) {
    String ref = requestQueue.add(request);
    if (requestQueue.overflowed()) {
      linkConnection.setEndReason(DisconnectReason.BACKLOG);
      linkConnection.closeSocket();
    }
    return ref;
  }

  /** Sends {@code QUIT} after the queued requests, and closes the connection. Waits at most 1 s. */
  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      return;
    }
    linkConnection.setEndReason(DisconnectReason.CLOSED);
    try {
      if (requestQueue.addWithoutRef(new Request.Quit())) {
        reader.join(CLOSING);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      linkConnection.closeSocket();
    }
  }
}

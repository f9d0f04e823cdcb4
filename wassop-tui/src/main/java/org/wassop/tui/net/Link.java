package org.wassop.tui.net;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;

/**
 * A connection to a Wassop server, of either dialect. Three virtual threads serve it: one reads,
 * one writes, one calls the listener, with one event at a time and in order. Its methods may be
 * called on any thread.
 */
public final class Link implements AutoCloseable {
  private static final Duration CLOSING = Duration.ofSeconds(1);

  private final Wire wire;
  private final Outbox outbox;
  private final Thread reader;
  private final Thread writer;
  private final AtomicBoolean closing = new AtomicBoolean();

  private Link(Wire wire, Outbox outbox, Runnable reading, Runnable writing) {
    this.wire = wire;
    this.outbox = outbox;
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
   * Connects to {@code address} and finds out what it speaks. Blocks: up to 5 s for the connection,
   * then about 1 s for a server that doesn't know {@code HELLO}. {@code listener} gets the events
   * of a link that came to be, the first ones perhaps before this returns; it runs on a thread of
   * the link's own and may block, which slows the server down.
   */
  public static Connecting connect(ServerAddress address, Consumer<LinkEvent> listener) {
    return connect(address, listener, Patience.USUAL, Clock.systemUTC());
  }

  static Connecting connect(
      ServerAddress address, Consumer<LinkEvent> listener, Patience patience, Clock clock) {
    return switch (new Greeter(address, patience).greet()) {
      case Greeting.Failed(Connecting why) -> why;
      case Greeting.Greeted greeted ->
          new Connecting.Connected(start(greeted, listener, patience, clock));
    };
  }

  private static Link start(
      Greeting.Greeted greeted, Consumer<LinkEvent> listener, Patience patience, Clock clock) {
    Delivery delivery = new Delivery(listener);
    Wire wire = new Wire(greeted, delivery);
    Outbox outbox = new Outbox();
    ClassicTurn turn = new ClassicTurn();
    Link link =
        switch (greeted.terms().dialect()) {
          case WASSOP_2 ->
              new Link(
                  wire,
                  outbox,
                  new LinkReader(wire, new Wassop2Listening(wire, outbox)),
                  new Wassop2Writer(wire, outbox));
          case CLASSIC ->
              new Link(
                  wire,
                  outbox,
                  new LinkReader(wire, new ClassicListening(wire, turn)),
                  new ClassicWriter(wire, outbox, turn, patience, clock));
        };
    Thread.ofVirtual().name("link-events").start(delivery);
    link.writer.start();
    link.reader.start();
    return link;
  }

  /** What the server speaks. Classic has one room at a time, and no members' list. */
  public Dialect dialect() {
    return wire.terms().dialect();
  }

  /** How the server keeps what is said; a classic one doesn't. */
  public Answer.Keeping keeping() {
    return wire.terms().keeping();
  }

  /**
   * Queues {@code request} and returns its ref, which its answer carries: {@code "1"}, {@code "2"},
   * and so on. Never blocks: when more waits than the link takes, it ends. A request that can't go
   * out (too long, or without words in the dialect) is answered with a refusal by the link itself.
   * A classic server says nothing when it takes a message: the link answers as soon as it is
   * written.
   */
  public String send(Request request) {
    String ref = outbox.add(request);
    if (outbox.overflowed()) {
      wire.because(Reason.BACKLOG);
      wire.cut();
    }
    return ref;
  }

  /** Says {@code QUIT} after what is queued, and closes; waits at most 1 s for all that. */
  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      return;
    }
    wire.because(Reason.CLOSED);
    try {
      if (outbox.addSilent(new Request.Quit())) {
        reader.join(CLOSING);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      wire.cut();
    }
  }
}

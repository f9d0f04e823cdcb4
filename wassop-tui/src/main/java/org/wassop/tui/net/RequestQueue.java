package org.wassop.tui.net;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.wassop.protocol.message.Request;

/**
 * The requests that wait to be written, in order and bounded. Adding never blocks and may be done
 * on any thread; one writer takes.
 */
final class RequestQueue {
  private static final int MOST_WAITING = 1024;

  /** A request and its ref, which is empty when nobody waits for the answer. */
  record Outgoing(String ref, Request request) {}

  private final BlockingQueue<Outgoing> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private long lastRef;
  private boolean overflowed;

  /** Queues {@code request} and returns its ref, also when it doesn't fit. */
  synchronized String add(Request request) {
    String ref = Long.toString(++lastRef);
    overflowed |= !waiting.offer(new Outgoing(ref, request));
    return ref;
  }

  /** Whether a request didn't fit. */
  synchronized boolean overflowed() {
    return overflowed;
  }

  /** Queues {@code request}, whose answer nobody waits for, when there is room. */
  boolean addSilent(Request request) {
    return waiting.offer(new Outgoing("", request));
  }

  /** The next request; waits for it. */
  Outgoing take() throws InterruptedException {
    return waiting.take();
  }

  /** Moves all that waits to {@code batch}. */
  void drainTo(List<Outgoing> batch) {
    waiting.drainTo(batch);
  }
}

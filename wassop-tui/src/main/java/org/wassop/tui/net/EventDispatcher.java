package org.wassop.tui.net;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Hands events to the listener, one after the other, on a virtual thread of its own. Who posts
 * waits while the listener is behind, so that a slow listener makes the server slower instead of
 * the queue longer.
 */
final class EventDispatcher implements Runnable {
  private static final int MOST_WAITING = 1024;

  private final BlockingQueue<LinkEvent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Consumer<LinkEvent> listener;

  EventDispatcher(Consumer<LinkEvent> listener) {
    this.listener = listener;
  }

  /** Queues {@code event}; what comes after a {@code Closed} is never delivered. */
  void post(LinkEvent event) {
    try {
      waiting.put(event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    try {
      LinkEvent event;
      do {
        event = waiting.take();
        listener.accept(event);
      } while (!(event instanceof LinkEvent.Closed));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

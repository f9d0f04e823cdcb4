package org.wassop.tui.net;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Calls the listener with one event after the other, on a virtual thread of its own. Posting blocks
 * while the queue is full: a slow listener slows the server down instead of growing the queue.
 */
final class EventDispatcher implements Runnable {
  private static final int MOST_WAITING = 1024;

  private final BlockingQueue<LinkEvent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Consumer<LinkEvent> listener;

  EventDispatcher(Consumer<LinkEvent> listener) {
    this.listener = listener;
  }

  /**
   * Queues {@code event}; blocks while the queue is full. An event after a {@code Disconnected} is
   * never delivered.
   */
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

package org.wassop.tui.net;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.wassop.protocol.message.Request;

/**
 * A bounded queue of the requests that wait to be written. Any thread may add, which never blocks;
 * only the writer takes.
 */
final class RequestQueue {
  private static final int MOST_WAITING = 1024;

  /** A request and its ref, which is empty when nobody waits for the answer. */
  record QueuedRequest(String ref, Request request) {}

  private final BlockingQueue<QueuedRequest> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private long lastRef;
  private boolean overflowed;

  /** Queues {@code request} and returns its ref, even when the queue is full. */
  synchronized String add(Request request) {
    String ref = Long.toString(++lastRef);
    overflowed |= !waiting.offer(new QueuedRequest(ref, request));
    return ref;
  }

  /** Whether the queue was full when a request was added. */
  synchronized boolean overflowed() {
    return overflowed;
  }

  /** Queues {@code request} with an empty ref; returns false when the queue is full. */
  boolean addWithoutRef(Request request) {
    return waiting.offer(new QueuedRequest("", request));
  }

  /** Removes the next request; waits until there is one. */
  QueuedRequest take() throws InterruptedException {
    return waiting.take();
  }

  /** Moves all waiting requests to {@code batch}. */
  void drainTo(List<QueuedRequest> batch) {
    waiting.drainTo(batch);
  }
}

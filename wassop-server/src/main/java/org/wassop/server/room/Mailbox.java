package org.wassop.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The queue of items that wait for one thread, in order and bounded by weight. {@link #put} blocks
 * while it is full: that is the back-pressure of a room on its writers. The owner takes everything
 * that waits at once.
 */
final class Mailbox<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Condition emptied = lock.newCondition();
  private final int maxWeight;
  private List<T> waiting = new ArrayList<>();
  private int weight;
  private boolean closed;

  Mailbox(int maxWeight) {
    this.maxWeight = maxWeight;
  }

  /** Appends {@code item}; blocks while there is no space. Returns false if it is closed. */
  boolean put(T item, int itemWeight) {
    lock.lock();
    try {
      while (!closed && weight > 0 && weight + itemWeight > maxWeight) {
        emptied.awaitUninterruptibly();
      }
      return append(item, itemWeight);
    } finally {
      lock.unlock();
    }
  }

  /** Appends {@code item} without blocking, even if there is no space. A closed one ignores it. */
  void putWithoutWaiting(T item, int itemWeight) {
    lock.lock();
    try {
      append(item, itemWeight);
    } finally {
      lock.unlock();
    }
  }

  private boolean append(T item, int itemWeight) {
    if (closed) {
      return false;
    }
    waiting.add(item);
    weight += itemWeight;
    if (waiting.size() == 1) {
      filled.signal();
    }
    return true;
  }

  /**
   * Blocks until there are items, and takes all of them; {@code empty} then takes the next ones.
   */
  List<T> takeAll(List<T> empty) {
    lock.lock();
    try {
      while (waiting.isEmpty()) {
        filled.awaitUninterruptibly();
      }
      List<T> taken = waiting;
      waiting = empty;
      weight = 0;
      emptied.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Closes the mailbox if nothing waits, and returns whether it did. */
  boolean closeIfEmpty() {
    lock.lock();
    try {
      if (!waiting.isEmpty()) {
        return false;
      }
      closed = true;
      emptied.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }
}

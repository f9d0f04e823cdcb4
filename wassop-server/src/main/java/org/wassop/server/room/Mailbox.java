package org.wassop.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for one thread, in order and bounded by weight. {@link #put} waits while it is full:
 * that is how a room slows its writers down. The owner takes all that is waiting at once.
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

  /**
   * Puts {@code item} behind the others; waits while there is no place. False when it is closed.
   */
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

  /** Puts {@code item} behind the others without a wait, even if there is no place for it. */
  void putNow(T item, int itemWeight) {
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
   * Waits until something is here and takes all of it; {@code empty} becomes the next waiting list.
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

  /** Closes it if nothing is waiting, and says whether it did. */
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

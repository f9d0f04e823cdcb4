package org.wassop.server.history.sqlite.database;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The state of a database file that the commit thread and the readers share. Safe for use by any
 * thread.
 */
public final class DatabaseStatus {
  private final AtomicInteger generation = new AtomicInteger();
  private volatile Optional<String> historyId = Optional.empty();
  private volatile boolean damageSuspected;

  /** Returns the id of the history in the file; empty while the file can't be read. */
  public Optional<String> historyId() {
    return historyId;
  }

  /**
   * Returns how many times the commit thread has opened the file. A connection of an earlier
   * generation may be to a file that has been replaced.
   */
  public int generation() {
    return generation.get();
  }

  /** Asks the commit thread to reopen the file, because a part of it seems to be damaged. */
  public void suspectDamage() {
    damageSuspected = true;
  }

  /** Returns whether damage has been suspected since the file was opened. */
  public boolean isDamageSuspected() {
    return damageSuspected;
  }

  /** Begins a new generation, with the history {@code id}. */
  public void markOpened(String id) {
    damageSuspected = false;
    historyId = Optional.of(id);
    generation.incrementAndGet();
  }

  /** Notes that the file can't be read. */
  public void markUnreadable() {
    historyId = Optional.empty();
  }
}

package org.wassop.server.history;

/**
 * Who is told how a store is. Each change is told one time, by a thread of the store, which waits
 * for the method.
 */
public interface HistoryHealthListener {
  /** From now on what is said can't be kept, because of {@code fault}. */
  void historyFails(HistoryFault fault);

  /** What is said is kept again. */
  void historyWorks();

  /** A part of what was kept can't be read or searched; what is said is kept. Told one time. */
  void historyHasDamage();
}

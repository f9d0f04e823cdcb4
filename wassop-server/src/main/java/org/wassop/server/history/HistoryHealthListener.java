package org.wassop.server.history;

/**
 * Learns when the history fails and recovers. Each change is reported once, on a thread of the
 * history, which waits for the method to return.
 */
public interface HistoryHealthListener {
  /** The history can't store new entries from now on, because of {@code fault}. */
  void historyFails(HistoryFault fault);

  /** The history stores new entries again. */
  void historyWorks();

  /** A part of the history can't be read or searched; new entries are stored. Reported once. */
  void historyHasDamage();
}

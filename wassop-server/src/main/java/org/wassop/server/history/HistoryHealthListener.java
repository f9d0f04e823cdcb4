package org.wassop.server.history;

/**
 * Learns when the history fails and recovers. Each change is reported once, on a thread of the
 * history, which waits for the method to return.
 */
public interface HistoryHealthListener {
  /** The history can't store new entries from now on, because of {@code fault}. */
  void historyFailed(HistoryFault fault);

  /** The history stores new entries again. */
  void historyRecovered();

  /** A part of the history can't be read or searched; new entries are stored. Reported once. */
  void historyDamaged();
}

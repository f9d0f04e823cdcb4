package org.wassop.server.history.sqlite.write;

import java.util.Optional;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.HistoryFault;
import org.wassop.server.history.HistoryHealthListener;

/** The health of the database; reports each change to the listener once. Commit thread only. */
final class DatabaseHealth {
  private final HistoryHealthListener listener;
  private Optional<HistoryFault> fault = Optional.empty();
  private boolean damageReported;

  DatabaseHealth(HistoryHealthListener listener) {
    this.listener = listener;
  }

  /** Reports that the database works, if it failed before. */
  void reportWorking() {
    if (fault.isPresent()) {
      fault = Optional.empty();
      listener.historyRecovered();
    }
  }

  /** Reports the fault {@code newFault}, unless it is the current one. */
  void reportFault(HistoryFault newFault) {
    if (!fault.equals(Optional.of(newFault))) {
      fault = Optional.of(newFault);
      listener.historyFailed(newFault);
    }
  }

  /** Reports, once, that a part of the database is damaged though it works. */
  void reportDamage() {
    if (!damageReported) {
      damageReported = true;
      listener.historyDamaged();
    }
  }

  /** Returns the current fault; empty while the database works. */
  Optional<HistoryFault> fault() {
    return fault;
  }

  /** Returns the exception for requests while the database fails. */
  HistoryException exception() {
    return new HistoryException(fault.orElse(HistoryFault.UNEXPECTED).description());
  }
}

package org.wassop.server.history.sqlite.write;

import java.util.Optional;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.HistoryFault;
import org.wassop.server.history.HistoryHealthListener;

/** The health of the database; reports each change to the listener once. Commit thread only. */
final class StoreHealth {
  private final HistoryHealthListener listener;
  private Optional<HistoryFault> fault = Optional.empty();
  private boolean damageReported;

  StoreHealth(HistoryHealthListener listener) {
    this.listener = listener;
  }

  /** Reports that the database works, if it failed before. */
  void works() {
    if (fault.isPresent()) {
      fault = Optional.empty();
      listener.historyWorks();
    }
  }

  /** Reports the fault {@code newFault}, unless it is the current one. */
  void fails(HistoryFault newFault) {
    if (!fault.equals(Optional.of(newFault))) {
      fault = Optional.of(newFault);
      listener.historyFails(newFault);
    }
  }

  /** Reports, once, that a part of the database is damaged though it works. */
  void hasDamage() {
    if (!damageReported) {
      damageReported = true;
      listener.historyHasDamage();
    }
  }

  /** Returns the current fault; empty while the database works. */
  Optional<HistoryFault> fault() {
    return fault;
  }

  /** Returns the exception for requests while the database fails. */
  HistoryException exception() {
    return new HistoryException(fault.orElse(HistoryFault.UNEXPECTED).words());
  }
}

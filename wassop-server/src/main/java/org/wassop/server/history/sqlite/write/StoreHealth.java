package org.wassop.server.history.sqlite.write;

import java.util.Optional;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.HistoryFault;
import org.wassop.server.history.HistoryHealthListener;

/** How the store is, and what its listener knows of it. Belongs to the writer's thread. */
final class StoreHealth {
  private final HistoryHealthListener listener;
  private Optional<HistoryFault> fault = Optional.empty();
  private boolean toldOfDamage;

  StoreHealth(HistoryHealthListener listener) {
    this.listener = listener;
  }

  /** It works. */
  void works() {
    if (fault.isPresent()) {
      fault = Optional.empty();
      listener.historyWorks();
    }
  }

  /** It fails; told again only when it is something else. */
  void fails(HistoryFault now) {
    if (!fault.equals(Optional.of(now))) {
      fault = Optional.of(now);
      listener.historyFails(now);
    }
  }

  /** A part of it is damaged, which doesn't keep it from working. */
  void hasDamage() {
    if (!toldOfDamage) {
      toldOfDamage = true;
      listener.historyHasDamage();
    }
  }

  /** What is wrong; none while it works. */
  Optional<HistoryFault> fault() {
    return fault;
  }

  /** What is wrong, for whoever wants something meanwhile. */
  HistoryException exception() {
    return new HistoryException(fault.orElse(HistoryFault.UNEXPECTED).words());
  }
}

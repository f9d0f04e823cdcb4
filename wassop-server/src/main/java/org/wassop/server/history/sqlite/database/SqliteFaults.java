package org.wassop.server.history.sqlite.database;

import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.HistoryFault;

/** Translates the errors of SQLite into faults of the history. Pure. */
public final class SqliteFaults {
  private SqliteFaults() {}

  /**
   * Returns the fault of the file, the disk or the machine; empty if only the statement failed, so
   * that another one may succeed.
   */
  public static Optional<HistoryFault> of(SQLException e) {
    if (e instanceof SQLiteException sqlite
        && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_READONLY_DBMOVED) {
      return Optional.of(HistoryFault.MOVED);
    }
    return switch (e.getErrorCode() & 0xFF) {
      case 5, 6 -> Optional.of(HistoryFault.IN_USE);
      case 8 -> Optional.of(HistoryFault.READ_ONLY);
      case 7, 10 -> Optional.of(HistoryFault.DISK_FAILS);
      case 11, 26 -> Optional.of(HistoryFault.DAMAGED);
      case 13 -> Optional.of(HistoryFault.DISK_FULL);
      case 3, 14, 23 -> Optional.of(HistoryFault.CANT_OPEN);
      default -> Optional.empty();
    };
  }

  /** Returns the exception for the caller of the history. */
  public static HistoryException toException(SQLException e) {
    return new HistoryException(of(e).orElse(HistoryFault.UNEXPECTED).description(), e);
  }
}

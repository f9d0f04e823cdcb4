package org.wassop.server.history.sqlite.database;

import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.HistoryFault;

/** What SQLite's errors mean. Pure. */
public final class SqliteFaults {
  private SqliteFaults() {}

  /**
   * What is wrong with the file, the disk or the machine; none when the fault lies in what was
   * asked for, and something else may well succeed.
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

  /** The same for whoever asked. */
  public static HistoryException toException(SQLException e) {
    return new HistoryException(of(e).orElse(HistoryFault.UNEXPECTED).words(), e);
  }
}

package org.wassop.server.history.sqlite.database;

import java.sql.SQLException;
import java.util.List;
import org.wassop.server.history.HistoryUnusableException;

/**
 * The schema of the database, as the migrations that lead to its newest version. The version is the
 * number of migrations.
 */
public record Schema(List<Migration> migrations) {
  /** The schema of this program. */
  public static final Schema CURRENT = new Schema(List.of(Migration.FIRST, Migration.CHANGES));

  /** "WsHi" in ASCII; in the header of the file. */
  private static final int APPLICATION_ID = 0x57734869;

  /** Copies {@code migrations}. */
  public Schema {
    migrations = List.copyOf(migrations);
  }

  /**
   * Brings {@code database} to the newest version. Each migration is one transaction. A file that
   * is refused isn't changed.
   */
  public void upgrade(Database database) throws SQLException, HistoryUnusableException {
    boolean isNew = isEmpty(database);
    int version = isNew ? 0 : versionOf(database);
    if (isNew) {
      database.execute("PRAGMA auto_vacuum = INCREMENTAL");
    }
    // Changes the file, so it comes after the check that the file is ours.
    if (!database
        .firstRow(row -> row.getString(1), "PRAGMA journal_mode = WAL")
        .orElse("")
        .equals("wal")) {
      throw new SQLException("no write-ahead log on this file system", "", 14);
    }
    for (; version < migrations.size(); version++) {
      database.execute("BEGIN IMMEDIATE");
      for (String statement : migrations.get(version).statements()) {
        database.execute(statement);
      }
      database.execute("PRAGMA application_id = " + APPLICATION_ID);
      database.execute("PRAGMA user_version = " + (version + 1));
      database.execute("COMMIT");
    }
  }

  /**
   * Returns the version of {@code database}.
   *
   * @throws HistoryUnusableException if the database is another program's or of a newer version
   */
  public int versionOf(Database database) throws SQLException, HistoryUnusableException {
    int owner = (int) database.queryLong("PRAGMA application_id");
    if (owner != APPLICATION_ID) {
      throw new HistoryUnusableException.Foreign(owner);
    }
    int version = (int) database.queryLong("PRAGMA user_version");
    if (version > migrations.size()) {
      throw new HistoryUnusableException.Newer(version, migrations.size());
    }
    return version;
  }

  private static boolean isEmpty(Database database) throws SQLException {
    return database.queryLong("SELECT count(*) FROM sqlite_schema") == 0
        && database.queryLong("PRAGMA application_id") == 0;
  }
}

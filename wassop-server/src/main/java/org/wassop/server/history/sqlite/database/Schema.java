package org.wassop.server.history.sqlite.database;

import java.sql.SQLException;
import java.util.List;
import org.wassop.server.history.HistoryUnusableException;

/**
 * The schema of the database, as the migrations that lead to its newest version. The version is the
 * number of migrations.
 */
public record Schema(List<Migration> steps) {
  /** The schema of this program. */
  public static final Schema CURRENT = new Schema(List.of(Migration.FIRST, Migration.CHANGES));

  /** "WsHi" in ASCII; in the header of the file. */
  private static final int APPLICATION_ID = 0x57734869;

  /** Copies {@code steps}. */
  public Schema {
    steps = List.copyOf(steps);
  }

  /**
   * Brings {@code database} to the newest version. Each migration is one transaction. A file that
   * is refused isn't changed.
   */
  public void upgrade(Database database) throws SQLException, HistoryUnusableException {
    boolean isNew = isEmpty(database);
    int version = isNew ? 0 : versionOf(database);
    if (isNew) {
      database.run("PRAGMA auto_vacuum = INCREMENTAL");
    }
    // Changes the file, so it comes after the check that the file is ours.
    if (!database
        .first(row -> row.getString(1), "PRAGMA journal_mode = WAL")
        .orElse("")
        .equals("wal")) {
      throw new SQLException("no write-ahead log on this file system", "", 14);
    }
    for (; version < steps.size(); version++) {
      database.run("BEGIN IMMEDIATE");
      for (String statement : steps.get(version).statements()) {
        database.run(statement);
      }
      database.run("PRAGMA application_id = " + APPLICATION_ID);
      database.run("PRAGMA user_version = " + (version + 1));
      database.run("COMMIT");
    }
  }

  /**
   * Returns the version of {@code database}.
   *
   * @throws HistoryUnusableException if the database is another program's or of a newer version
   */
  public int versionOf(Database database) throws SQLException, HistoryUnusableException {
    int owner = (int) database.number("PRAGMA application_id");
    if (owner != APPLICATION_ID) {
      throw new HistoryUnusableException.Foreign(owner);
    }
    int version = (int) database.number("PRAGMA user_version");
    if (version > steps.size()) {
      throw new HistoryUnusableException.Newer(version, steps.size());
    }
    return version;
  }

  private static boolean isEmpty(Database database) throws SQLException {
    return database.number("SELECT count(*) FROM sqlite_schema") == 0
        && database.number("PRAGMA application_id") == 0;
  }
}

package org.wassop.server.history.sqlite.database;

import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import org.wassop.server.history.HistoryUnusableException;

/**
 * The native library of SQLite, which is unpacked into a temporary folder and loaded from there.
 */
public final class SqliteLibrary {
  private SqliteLibrary() {}

  /** Loads the library. Must precede the opening of the first database; a failure is final. */
  public static void load() throws HistoryUnusableException {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      String usual = System.getProperty("java.io.tmpdir", "");
      throw new HistoryUnusableException.NoLibrary(
          Path.of(System.getProperty("org.sqlite.tmpdir", usual)));
    }
  }
}

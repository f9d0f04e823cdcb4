package org.wassop.server.history.sqlite.database;

import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import org.wassop.server.history.HistoryUnusableException;

/** SQLite itself: a library that is unpacked into a folder for temporary files and loaded there. */
public final class SqliteLibrary {
  private SqliteLibrary() {}

  /** Loads it, before the first database is opened; nothing can make it work later. */
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

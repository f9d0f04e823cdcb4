package org.wassop.server.history;

import java.nio.file.Path;

/** A history that can't be used, now or later: nothing was changed in its file. */
public abstract sealed class HistoryUnusableException extends Exception {
  private static final long serialVersionUID = 1L;

  private HistoryUnusableException(String message) {
    super(message);
  }

  /** The file was written by a newer version of the program, whose form this one doesn't know. */
  public static final class Newer extends HistoryUnusableException {
    private static final long serialVersionUID = 1L;

    /** A file of the form {@code found}, when {@code known} is the newest that is known. */
    public Newer(int found, int known) {
      super("the history has the form " + found + "; this version knows up to " + known);
    }
  }

  /** The file is a database of another program. */
  public static final class Foreign extends HistoryUnusableException {
    private static final long serialVersionUID = 1L;

    /** A file that says it belongs to {@code applicationId}. */
    public Foreign(int applicationId) {
      super("the database is another program's (application_id " + applicationId + ")");
    }
  }

  /** SQLite's library can't be unpacked or loaded where that is done. */
  public static final class NoLibrary extends HistoryUnusableException {
    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    /** It can't be loaded from {@code folder}. */
    public NoLibrary(Path folder) {
      super("the library can't be loaded from " + folder);
      this.folder = folder;
    }

    /** Where it was tried. */
    public Path folder() {
      return folder;
    }
  }
}

package org.wassop.server.history;

import java.nio.file.Path;

/** Thrown when a history can't be used as it is. Its file was not changed. */
public abstract sealed class HistoryUnusableException extends Exception {
  private static final long serialVersionUID = 1L;

  private HistoryUnusableException(String message) {
    super(message);
  }

  /** The file was written by a newer version of the program, with a schema unknown to this one. */
  public static final class Newer extends HistoryUnusableException {
    private static final long serialVersionUID = 1L;

    /** Creates it for a file of version {@code found}, newer than {@code known}. */
    public Newer(int found, int known) {
      super("the history has the form " + found + "; this version knows up to " + known);
    }
  }

  /** The file is the database of another program. */
  public static final class Foreign extends HistoryUnusableException {
    private static final long serialVersionUID = 1L;

    /** Creates it for a file with the SQLite {@code application_id} {@code applicationId}. */
    public Foreign(int applicationId) {
      super("the database is another program's (application_id " + applicationId + ")");
    }
  }

  /** The native library of SQLite can't be unpacked or loaded. */
  public static final class NoLibrary extends HistoryUnusableException {
    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    /** Creates it for a library that can't be loaded from {@code folder}. */
    public NoLibrary(Path folder) {
      super("the library can't be loaded from " + folder);
      this.folder = folder;
    }

    /** Returns the folder that the library was to be loaded from. */
    public Path folder() {
      return folder;
    }
  }
}

package org.wassop.server.history;

/** A file that must not be touched: nothing was changed in it. */
public abstract sealed class HistoryRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private HistoryRefusedException(String message) {
    super(message);
  }

  /** The file was written by a newer version of the program, whose form this one doesn't know. */
  public static final class Newer extends HistoryRefusedException {
    private static final long serialVersionUID = 1L;

    /** A file of the form {@code found}, when {@code known} is the newest that is known. */
    public Newer(int found, int known) {
      super("the history has the form " + found + "; this version knows up to " + known);
    }
  }

  /** The file is a database of another program. */
  public static final class Foreign extends HistoryRefusedException {
    private static final long serialVersionUID = 1L;

    /** A file that says it belongs to {@code applicationId}. */
    public Foreign(int applicationId) {
      super("the database is another program's (application_id " + applicationId + ")");
    }
  }
}

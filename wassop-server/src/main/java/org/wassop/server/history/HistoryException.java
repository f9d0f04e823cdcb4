package org.wassop.server.history;

/**
 * The store can't do now what it was asked for: the disk is full, the file can't be written or
 * read. Nothing was stored. The message is for the log of the server; it has no text of a user's.
 */
public final class HistoryException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A fault that {@code cause} tells of. */
  public HistoryException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A fault that nothing else tells of. */
  public HistoryException(String message) {
    super(message);
  }
}

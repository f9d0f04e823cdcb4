package org.wassop.server.history;

/**
 * Thrown when the history can't serve a request now, for example because the disk is full or the
 * file can't be read. Nothing was stored. The message is for the server's log and never contains
 * text of a user.
 */
public final class HistoryException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Creates an exception for a fault that {@code cause} describes. */
  public HistoryException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Creates an exception for a fault without a cause. */
  public HistoryException(String message) {
    super(message);
  }
}

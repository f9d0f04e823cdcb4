package org.wassop.server.history.sqlite.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.wassop.server.history.HistoryException;

/** Waits for the result of another thread. */
public final class BlockingWait {
  private BlockingWait() {}

  /** Waits for the result of {@code future}; an interrupt doesn't end the wait. */
  public static <T> T await(CompletableFuture<T> future) throws HistoryException {
    try {
      return future.join();
    } catch (CompletionException e) {
      // A new exception, so that its stack trace shows the caller.
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new HistoryException(String.valueOf(cause.getMessage()), cause);
    }
  }
}

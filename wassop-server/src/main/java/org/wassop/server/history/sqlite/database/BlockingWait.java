package org.wassop.server.history.sqlite.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.wassop.server.history.HistoryException;

/** Waiting for another thread's result. */
public final class BlockingWait {
  private BlockingWait() {}

  /** Waits until {@code future} is done; an interrupt doesn't end it. */
  public static <T> T await(CompletableFuture<T> future) throws HistoryException {
    try {
      return future.join();
    } catch (CompletionException e) {
      // A new one, so that the stack shows who asked.
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new HistoryException(String.valueOf(cause.getMessage()), cause);
    }
  }
}

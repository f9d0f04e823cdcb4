package org.wassop.server.history.sqlite.write;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.wassop.server.history.HistoryException;

/** A job for the commit thread, whose result the caller waits for. */
sealed interface WriteJob {
  /** Makes the caller fail with {@code reason}. */
  void fail(HistoryException reason);

  /** Work in a transaction; its result is reported after the commit. */
  record Write<T>(CommitThread.Work<T> work, CompletableFuture<T> done) implements WriteJob {
    /** Does the work, and returns an action that reports its result after the commit. */
    Runnable execute(EntryAppender entryAppender) throws SQLException {
      T result = work.run(entryAppender);
      return () -> done.complete(result);
    }

    @Override
    public void fail(HistoryException reason) {
      done.completeExceptionally(reason);
    }
  }

  /** Brings the search index up to date with everything that was committed before. */
  record IndexAll(CompletableFuture<Boolean> done) implements WriteJob {
    @Override
    public void fail(HistoryException reason) {
      done.completeExceptionally(reason);
    }
  }

  /** Ends the thread; the last job. */
  record End() implements WriteJob {
    @Override
    public void fail(HistoryException reason) {}
  }
}

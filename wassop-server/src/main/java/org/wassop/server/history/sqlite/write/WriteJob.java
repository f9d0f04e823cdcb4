package org.wassop.server.history.sqlite.write;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.wassop.server.history.HistoryException;

/** What the writer is asked for; whoever asks waits for it. */
sealed interface WriteJob {
  /** Lets whoever waits know that it can't be done. */
  void fail(HistoryException why);

  /** Something that is written; the result is given out when it is committed. */
  record Write<T>(CommitThread.Work<T> work, CompletableFuture<T> done) implements WriteJob {
    /** Writes it, and gives back what is to be done after the commit. */
    Runnable carryOut(EntryAppender entryAppender) throws SQLException {
      T result = work.on(entryAppender);
      return () -> done.complete(result);
    }

    @Override
    public void fail(HistoryException why) {
      done.completeExceptionally(why);
    }
  }

  /** The index is to have everything that was committed before. */
  record CatchUp(CompletableFuture<Boolean> done) implements WriteJob {
    @Override
    public void fail(HistoryException why) {
      done.completeExceptionally(why);
    }
  }

  /** The last one. */
  record End() implements WriteJob {
    @Override
    public void fail(HistoryException why) {}
  }
}

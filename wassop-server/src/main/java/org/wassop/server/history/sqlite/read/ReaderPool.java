package org.wassop.server.history.sqlite.read;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.HistoryFault;
import org.wassop.server.history.sqlite.database.BlockingWait;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.SqliteFaults;
import org.wassop.server.history.sqlite.write.StoreSupervisor;

/**
 * A few threads that read, each with a connection at hand; readers don't wait for the writer, nor
 * it for them. For any thread.
 */
public final class ReaderPool implements AutoCloseable {
  /** What is asked of a database. */
  @FunctionalInterface
  public interface Query<T> {
    T in(Database database) throws SQLException;
  }

  /** A connection to the file that was there when the writer had opened it so many times. */
  private record Connected(Database database, int opened) {
    void close() {
      try {
        database.close();
      } catch (SQLException e) {
        // It has only read.
      }
    }
  }

  private final Path file;
  private final StoreSupervisor storeSupervisor;
  private final ExecutorService threads;
  private final ConcurrentLinkedQueue<Connected> idle = new ConcurrentLinkedQueue<>();

  /** {@code count} threads called {@code name} that read {@code file}, which is the keeper's. */
  public ReaderPool(Path file, StoreSupervisor storeSupervisor, int count, String name) {
    this.file = file;
    this.storeSupervisor = storeSupervisor;
    this.threads =
        Executors.newFixedThreadPool(count, Thread.ofPlatform().daemon().name(name, 1).factory());
  }

  /** Asks {@code query}; waits for the answer. */
  public <T> T read(Query<T> query) throws HistoryException {
    CompletableFuture<T> done = new CompletableFuture<>();
    try {
      threads.execute(() -> answer(query, done));
    } catch (RejectedExecutionException e) {
      throw new HistoryException("the history is closed", e);
    }
    return BlockingWait.await(done);
  }

  /** What a bug throws is the asker's to know, and must not leave it waiting. */
  private <T> void answer(Query<T> query, CompletableFuture<T> done) {
    Connected connected = null;
    try {
      connected = connect();
      T answer = query.in(connected.database());
      idle.add(connected);
      done.complete(answer);
    } catch (SQLException e) {
      close(connected);
      if (SqliteFaults.of(e).equals(Optional.of(HistoryFault.DAMAGED))) {
        storeSupervisor.suspect();
      }
      done.completeExceptionally(SqliteFaults.toException(e));
    } catch (RuntimeException | Error bug) {
      close(connected);
      done.completeExceptionally(new HistoryException("fault in the history", bug));
    }
  }

  private static void close(@Nullable Connected connected) {
    if (connected != null) {
      connected.close();
    }
  }

  private Connected connect() throws SQLException {
    int opened = storeSupervisor.opened();
    Connected connected = idle.poll();
    while (connected != null && connected.opened() != opened) {
      connected.close();
      connected = idle.poll();
    }
    if (connected != null) {
      return connected;
    }
    Database database = Database.open(file);
    database.run("PRAGMA query_only = 1");
    database.run("PRAGMA cache_size = -4096");
    return new Connected(database, opened);
  }

  /** Answers what was asked before, and closes the connections. */
  @Override
  public void close() {
    threads.close();
    idle.forEach(Connected::close);
    idle.clear();
  }
}

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
import org.wassop.server.history.sqlite.database.DatabaseStatus;
import org.wassop.server.history.sqlite.database.SqliteFaults;

/**
 * A pool of threads and connections that read the database. Readers and the commit thread don't
 * wait for each other. Safe for use by any thread.
 */
public final class ReaderPool implements AutoCloseable {
  /** Reads something from a database. */
  @FunctionalInterface
  public interface Query<T> {
    T run(Database database) throws SQLException;
  }

  /** An open connection, and the generation of its file. */
  private record Pooled(Database database, int generation) {
    void close() {
      try {
        database.close();
      } catch (SQLException e) {
        // The connection has only read: nothing is lost.
      }
    }
  }

  private final Path file;
  private final DatabaseStatus status;
  private final ExecutorService threads;
  private final ConcurrentLinkedQueue<Pooled> idle = new ConcurrentLinkedQueue<>();

  /** Creates a pool of {@code count} threads called {@code name} that read {@code file}. */
  public ReaderPool(Path file, DatabaseStatus status, int count, String name) {
    this.file = file;
    this.status = status;
    this.threads =
        Executors.newFixedThreadPool(count, Thread.ofPlatform().daemon().name(name, 1).factory());
  }

  /** Runs {@code query} on a thread of the pool, and waits for its result. */
  public <T> T read(Query<T> query) throws HistoryException {
    CompletableFuture<T> done = new CompletableFuture<>();
    try {
      threads.execute(() -> run(query, done));
    } catch (RejectedExecutionException e) {
      throw new HistoryException("the history is closed", e);
    }
    return BlockingWait.await(done);
  }

  /** Completes {@code done} in any case, also when a bug throws, so that the caller never hangs. */
  private <T> void run(Query<T> query, CompletableFuture<T> done) {
    Pooled pooled = null;
    try {
      pooled = connect();
      T result = query.run(pooled.database());
      idle.add(pooled);
      done.complete(result);
    } catch (SQLException e) {
      close(pooled);
      if (SqliteFaults.of(e).equals(Optional.of(HistoryFault.DAMAGED))) {
        status.suspectDamage();
      }
      done.completeExceptionally(SqliteFaults.toException(e));
    } catch (RuntimeException | Error bug) {
      close(pooled);
      done.completeExceptionally(new HistoryException("fault in the history", bug));
    }
  }

  private static void close(@Nullable Pooled pooled) {
    if (pooled != null) {
      pooled.close();
    }
  }

  private Pooled connect() throws SQLException {
    int generation = status.generation();
    Pooled pooled = idle.poll();
    while (pooled != null && pooled.generation() != generation) {
      pooled.close();
      pooled = idle.poll();
    }
    if (pooled != null) {
      return pooled;
    }
    Database database = Database.open(file);
    database.execute("PRAGMA query_only = 1");
    database.execute("PRAGMA cache_size = -4096");
    return new Pooled(database, generation);
  }

  /** Completes the pending queries and closes the connections. */
  @Override
  public void close() {
    threads.close();
    idle.forEach(Pooled::close);
    idle.clear();
  }
}

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
 * A few threads that read, each with a connection at hand; readers don't wait for the writer, nor
 * it for them. For any thread.
 */
public final class ReaderPool implements AutoCloseable {
  /** What is asked of a database. */
  @FunctionalInterface
  public interface Query<T> {
    T in(Database database) throws SQLException;
  }

  /** A connection to the file of one generation. */
  private record Connected(Database database, int generation) {
    void close() {
      try {
        database.close();
      } catch (SQLException e) {
        // It has only read.
      }
    }
  }

  private final Path file;
  private final DatabaseStatus status;
  private final ExecutorService threads;
  private final ConcurrentLinkedQueue<Connected> idle = new ConcurrentLinkedQueue<>();

  /** Creates {@code count} threads called {@code name} that read {@code file}. */
  public ReaderPool(Path file, DatabaseStatus status, int count, String name) {
    this.file = file;
    this.status = status;
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
        status.suspectDamage();
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
    int generation = status.generation();
    Connected connected = idle.poll();
    while (connected != null && connected.generation() != generation) {
      connected.close();
      connected = idle.poll();
    }
    if (connected != null) {
      return connected;
    }
    Database database = Database.open(file);
    database.run("PRAGMA query_only = 1");
    database.run("PRAGMA cache_size = -4096");
    return new Connected(database, generation);
  }

  /** Answers what was asked before, and closes the connections. */
  @Override
  public void close() {
    threads.close();
    idle.forEach(Connected::close);
    idle.clear();
  }
}

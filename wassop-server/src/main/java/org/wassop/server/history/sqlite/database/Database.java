package org.wassop.server.history.sqlite.database;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;

/**
 * A connection to a SQLite database, which keeps its statements prepared. The caller begins and
 * commits the transactions. One thread at a time, and no virtual one: native calls pin the carrier.
 */
public final class Database implements AutoCloseable {
  /** Maps a row to a value. */
  @FunctionalInterface
  public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** Receives rows; returns false to get no more. */
  @FunctionalInterface
  public interface RowVisitor {
    boolean visit(ResultSet row) throws SQLException;
  }

  /** How long a statement waits for a lock: enough for a checkpoint or copy by another program. */
  public static final int BUSY_MILLIS = 5_000;

  private final SQLiteConnection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private Database(SQLiteConnection connection) {
    this.connection = connection;
  }

  /** Opens the existing {@code file}; blocks on the disk. */
  public static Database open(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setGetGeneratedKeys(false);
    // A URI, because a question mark in the name of a folder would begin the parameters.
    String url = "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath();
    SQLiteConnection connection = (SQLiteConnection) config.createConnection(url);
    // Sets only the flag in the driver: otherwise it would begin transactions itself, or try to at
    // each statement.
    connection.getConnectionConfig().setAutoCommit(false);
    Database database = new Database(connection);
    database.execute("PRAGMA temp_store = MEMORY");
    return database;
  }

  /** Executes {@code sql}, which isn't kept prepared. */
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** Executes {@code sql} and returns the number of changed rows. */
  public int update(String sql, Object... arguments) throws SQLException {
    return bound(sql, arguments).executeUpdate();
  }

  /** Passes each row of the result to {@code rowVisitor} until it returns false. */
  public void forEachRow(RowVisitor rowVisitor, String sql, Object... arguments)
      throws SQLException {
    try (ResultSet result = bound(sql, arguments).executeQuery()) {
      while (result.next() && rowVisitor.visit(result)) {
        // Continue with the next row.
      }
    }
  }

  /** Returns the first row of the result; empty if there is none. */
  public <T> Optional<T> firstRow(RowMapper<T> rowMapper, String sql, Object... arguments)
      throws SQLException {
    try (ResultSet result = bound(sql, arguments).executeQuery()) {
      return result.next() ? Optional.of(rowMapper.map(result)) : Optional.empty();
    }
  }

  /** Returns the number in the first row of the result; 0 if there is none. */
  public long queryLong(String sql, Object... arguments) throws SQLException {
    return firstRow(row -> row.getLong(1), sql, arguments).orElse(0L);
  }

  private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case Long number -> statement.setLong(i + 1, number);
        case String text -> statement.setString(i + 1, text);
        case Object other -> statement.setObject(i + 1, other);
      }
    }
    return statement;
  }

  /** Rolls back the transaction, and closes all statements because a failed one is unusable. */
  public void rollback() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
    prepared.clear();
    execute("ROLLBACK");
  }

  /** Closes the connection; an open transaction is rolled back. */
  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
    connection.close();
  }
}

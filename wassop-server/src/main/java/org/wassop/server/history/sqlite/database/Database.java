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
 * One open connection, whose statements stay prepared. Transactions are what the caller begins and
 * commits. For one thread at a time, and not for a virtual one: native calls hold their carrier.
 */
public final class Database implements AutoCloseable {
  /** What a row is for whoever asked. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Who takes rows; false when it wants no more. */
  @FunctionalInterface
  public interface Rows {
    boolean take(ResultSet row) throws SQLException;
  }

  /** Long enough for a checkpoint or a copy of another program. */
  public static final int BUSY_MILLIS = 5_000;

  private final SQLiteConnection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private Database(SQLiteConnection connection) {
    this.connection = connection;
  }

  /** Opens {@code file}, which is there; waits for the disk. */
  public static Database open(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setGetGeneratedKeys(false);
    // As a URI: a question mark in a folder's name would begin settings.
    String url = "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath();
    SQLiteConnection connection = (SQLiteConnection) config.createConnection(url);
    // Only the driver's flag: it would begin a transaction of its own, or try one at each
    // statement.
    connection.getConnectionConfig().setAutoCommit(false);
    Database database = new Database(connection);
    database.run("PRAGMA temp_store = MEMORY");
    return database;
  }

  /** Carries out {@code sql}, which isn't kept prepared. */
  public void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** Changes rows, and says how many. */
  public int change(String sql, Object... arguments) throws SQLException {
    return bound(sql, arguments).executeUpdate();
  }

  /** Gives the rows to {@code rows} until it wants no more. */
  public void each(Rows rows, String sql, Object... arguments) throws SQLException {
    try (ResultSet result = bound(sql, arguments).executeQuery()) {
      while (result.next() && rows.take(result)) {
        // The next one.
      }
    }
  }

  /** The first row. */
  public <T> Optional<T> first(Row<T> row, String sql, Object... arguments) throws SQLException {
    try (ResultSet result = bound(sql, arguments).executeQuery()) {
      return result.next() ? Optional.of(row.read(result)) : Optional.empty();
    }
  }

  /** The number in the first row; 0 when there is none. */
  public long number(String sql, Object... arguments) throws SQLException {
    return first(row -> row.getLong(1), sql, arguments).orElse(0L);
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

  /** Undoes what was not committed, and forgets the statements: one that failed is of no use. */
  public void rollback() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
    prepared.clear();
    run("ROLLBACK");
  }

  /** Closes it; what was not committed is undone. */
  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
    connection.close();
  }
}

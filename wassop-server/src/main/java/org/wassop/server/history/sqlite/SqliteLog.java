package org.wassop.server.history.sqlite;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.HistoryUnusableException;
import org.wassop.server.history.MessageLog;
import org.wassop.server.history.sqlite.database.DatabaseStatus;
import org.wassop.server.history.sqlite.database.HistorySettings;
import org.wassop.server.history.sqlite.database.Schema;
import org.wassop.server.history.sqlite.database.SqliteLibrary;
import org.wassop.server.history.sqlite.read.FullTextSearch;
import org.wassop.server.history.sqlite.read.HistoryReader;
import org.wassop.server.history.sqlite.read.ReaderPool;
import org.wassop.server.history.sqlite.write.CommitThread;

/**
 * A message log in one SQLite file. One thread writes, in batches, and others read. Another one
 * searches, so that a search never delays a read. While the file can't be used every operation
 * throws; the log recovers by itself. Safe for use by any thread.
 */
public final class SqliteLog implements MessageLog {
  private static final int READERS = 2;

  private final DatabaseStatus status;
  private final CommitThread commitThread;
  private final ReaderPool readers;
  private final ReaderPool searchers;

  private SqliteLog(
      DatabaseStatus status, CommitThread commitThread, ReaderPool readers, ReaderPool searchers) {
    this.status = status;
    this.commitThread = commitThread;
    this.readers = readers;
    this.searchers = searchers;
  }

  /**
   * Opens the history of {@code settings}, which is created if it doesn't exist; blocks on the
   * disk. If the file can't be used now, this is reported to {@code settings.health()} and the log
   * keeps trying.
   *
   * @throws HistoryUnusableException if the file must not be changed or SQLite can't be loaded
   */
  public static SqliteLog open(HistorySettings settings) throws HistoryUnusableException {
    return open(settings, Schema.CURRENT);
  }

  /** Opens the history of {@code settings} with the schema {@code schema}. */
  static SqliteLog open(HistorySettings settings, Schema schema) throws HistoryUnusableException {
    SqliteLibrary.load();
    DatabaseStatus status = new DatabaseStatus();
    return new SqliteLog(
        status,
        CommitThread.start(settings, schema, status),
        new ReaderPool(settings.file(), status, READERS, "history-reader-"),
        new ReaderPool(settings.file(), status, 1, "history-search-"));
  }

  @Override
  public Optional<String> id() {
    return status.historyId();
  }

  @Override
  public boolean isPersistent() {
    return true;
  }

  @Override
  public List<StoredRoom> rooms() throws HistoryException {
    return readers.read(database -> new HistoryReader(database).rooms());
  }

  @Override
  public ConversationLog logOf(Conversation conversation) {
    return new SqliteConversationLog(conversation, commitThread, readers);
  }

  @Override
  public List<DirectConversation> directs(UserName reader) throws HistoryException {
    return readers.read(database -> new HistoryReader(database).directs(reader));
  }

  @Override
  public List<SearchResult> search(SearchQuery searchQuery) throws HistoryException {
    commitThread.awaitIndexed();
    return searchers.read(database -> new FullTextSearch(database, searchQuery).find());
  }

  @Override
  public void close() {
    searchers.close();
    readers.close();
    // Last, so that its checkpoint moves everything into the one file.
    commitThread.close();
  }
}

package org.wassop.server.history.sqlite;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.HistoryRefusedException;
import org.wassop.server.history.MessageLog;

/**
 * A history in one SQLite file. One thread writes, in groups; others read, and one searches, so
 * that a search never delays who reads. While the file can't be used every operation throws, and
 * the log comes back by itself. For any thread.
 */
public final class SqliteLog implements MessageLog {
  private static final int READERS = 2;

  private final Writer writer;
  private final Readers readers;
  private final Readers searchers;

  private SqliteLog(Writer writer, Readers readers, Readers searchers) {
    this.writer = writer;
    this.readers = readers;
    this.searchers = searchers;
  }

  /**
   * Opens the history of {@code settings}, or begins it; waits for the disk. When it can't be used
   * now, the log fails and says so to {@code settings.health()}, and goes on trying. Only what can
   * never be used as it is, or must not be touched, is refused.
   */
  public static SqliteLog open(HistorySettings settings) throws HistoryRefusedException {
    return open(settings, Schema.CURRENT);
  }

  /** The same, brought to the form {@code schema}. */
  static SqliteLog open(HistorySettings settings, Schema schema) throws HistoryRefusedException {
    Driver.load();
    Writer writer = Writer.start(settings, schema);
    return new SqliteLog(
        writer,
        new Readers(settings.file(), writer.keeper(), READERS, "history-reader-"),
        new Readers(settings.file(), writer.keeper(), 1, "history-search-"));
  }

  @Override
  public Optional<String> id() {
    return writer.keeper().id();
  }

  @Override
  public boolean isLasting() {
    return true;
  }

  @Override
  public List<KnownRoom> rooms() throws HistoryException {
    return readers.read(database -> new Reads(database).rooms());
  }

  @Override
  public ConversationLog log(Conversation conversation) {
    return new SqliteConversationLog(conversation, writer, readers);
  }

  @Override
  public List<Direct> directs(UserName reader) throws HistoryException {
    return readers.read(database -> new Reads(database).directs(reader));
  }

  @Override
  public List<Found> search(Search search) throws HistoryException {
    writer.catchUp();
    return searchers.read(database -> new Searches(database, search).find());
  }

  @Override
  public void close() {
    searchers.close();
    readers.close();
    // The last connection: it puts everything into the one file.
    writer.close();
  }
}

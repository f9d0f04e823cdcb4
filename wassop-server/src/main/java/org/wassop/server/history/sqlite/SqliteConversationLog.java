package org.wassop.server.history.sqlite;

import java.util.List;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.history.sqlite.read.HistoryReader;
import org.wassop.server.history.sqlite.read.ReaderPool;
import org.wassop.server.history.sqlite.write.CommitThread;

/** The log of one conversation of a {@link SqliteLog}. */
record SqliteConversationLog(
    Conversation conversation, CommitThread commitThread, ReaderPool readers)
    implements ConversationLog {
  @Override
  public IdRange keptIds() throws HistoryException {
    return readers.read(database -> new HistoryReader(database).keptIds(conversation));
  }

  @Override
  public List<AppendResult> append(List<NewEntry> entries, long timeMillis)
      throws HistoryException {
    return entries.isEmpty()
        ? List.of()
        : commitThread.write(appender -> appender.append(conversation, entries, timeMillis));
  }

  @Override
  public List<StoredEntry> after(long id, int limit) throws HistoryException {
    return readers.read(database -> new HistoryReader(database).after(conversation, id, limit));
  }

  @Override
  public List<StoredEntry> before(long id, int limit) throws HistoryException {
    return readers.read(database -> new HistoryReader(database).before(conversation, id, limit));
  }

  @Override
  public Topic topic() throws HistoryException {
    return readers.read(database -> new HistoryReader(database).topic(conversation));
  }

  @Override
  public void setTopic(Topic topic) throws HistoryException {
    commitThread.write(appender -> {
      appender.setTopic(conversation, topic);
      return true;
    });
  }

  @Override
  public long readMarker(UserName reader) throws HistoryException {
    return readers.read(database -> new HistoryReader(database).readMarker(conversation, reader));
  }

  @Override
  public void markRead(UserName reader, long id) throws HistoryException {
    commitThread.write(appender -> {
      appender.markRead(conversation, reader, id);
      return true;
    });
  }
}

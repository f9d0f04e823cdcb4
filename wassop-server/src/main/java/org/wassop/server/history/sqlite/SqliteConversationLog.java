package org.wassop.server.history.sqlite;

import java.util.List;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.Appended;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.Draft;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.StoredEntry;

/** The way to one conversation of a {@link SqliteLog}. */
record SqliteConversationLog(Conversation conversation, Writer writer, Readers readers)
    implements ConversationLog {
  @Override
  public Extent extent() throws HistoryException {
    return readers.read(database -> new Reads(database).extent(conversation));
  }

  @Override
  public List<Appended> append(List<Draft> drafts, long timeMillis) throws HistoryException {
    return drafts.isEmpty()
        ? List.of()
        : writer.write(appends -> appends.append(conversation, drafts, timeMillis));
  }

  @Override
  public List<StoredEntry> after(long id, int limit) throws HistoryException {
    return readers.read(database -> new Reads(database).after(conversation, id, limit));
  }

  @Override
  public List<StoredEntry> before(long id, int limit) throws HistoryException {
    return readers.read(database -> new Reads(database).before(conversation, id, limit));
  }

  @Override
  public Topic topic() throws HistoryException {
    return readers.read(database -> new Reads(database).topic(conversation));
  }

  @Override
  public void setTopic(Topic topic) throws HistoryException {
    writer.write(appends -> {
      appends.setTopic(conversation, topic);
      return true;
    });
  }

  @Override
  public long readMarker(UserName reader) throws HistoryException {
    return readers.read(database -> new Reads(database).readMarker(conversation, reader));
  }

  @Override
  public void markRead(UserName reader, long id) throws HistoryException {
    writer.write(appends -> {
      appends.markRead(conversation, reader, id);
      return true;
    });
  }
}

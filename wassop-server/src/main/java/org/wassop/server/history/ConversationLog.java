package org.wassop.server.history;

import java.util.List;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.name.UserName;

/**
 * The message log of one conversation: messages and changes to them. Their ids are 1, 2, 3 …
 * without a gap; no id is given twice. Only one thread at a time may append; any thread may read.
 * Every method blocks until it is done, a write until it is as durable as the log promises.
 */
public interface ConversationLog {
  /** The most text in the result of a read, in UTF-16 units; a single entry may be longer. */
  int PAGE_CHARS = 64 * 1024;

  /** Returns the conversation that this is the log of. */
  Conversation conversation();

  /** Returns the ids of the entries that are kept. */
  IdRange keptIds() throws HistoryException;

  /**
   * Appends {@code entries} in their order, all of them or none, and returns the result of each. A
   * message is not stored again if its author has used its key in this log before. A change is also
   * made to its message; a text that it replaces or deletes is lost. A change that has no effect or
   * isn't allowed ({@link ChangeRules}) is not stored.
   */
  List<AppendResult> append(List<NewEntry> entries, long timeMillis) throws HistoryException;

  /** Returns the first entries after {@code id}, oldest first; at most {@code limit}. */
  List<StoredEntry> after(long id, int limit) throws HistoryException;

  /** Returns the last entries before {@code id}, oldest first; at most {@code limit}. */
  List<StoredEntry> before(long id, int limit) throws HistoryException;

  /** Returns the topic; {@link Topic#NONE} if none was set. */
  Topic topic() throws HistoryException;

  /** Sets the topic. */
  void setTopic(Topic topic) throws HistoryException;

  /** Returns the read marker of {@code reader}; 0 if there is none. */
  long readMarker(UserName reader) throws HistoryException;

  /** Moves the read marker of {@code reader} forward to {@code id}; it never moves back. */
  void markRead(UserName reader, long id) throws HistoryException;

  /** The topic of a conversation, the name of the user who set it, and when. */
  record Topic(String text, String setBy, long timeMillis) {
    /** No topic. */
    public static final Topic NONE = new Topic("", "", 0);
  }
}

package org.wassop.server.history;

import java.util.List;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.name.UserName;

/**
 * What was said in one conversation: messages and changes to them, with the ids 1, 2, 3 … without a
 * hole, each given one time. One thread appends; any may read. Everything blocks until it is done,
 * and a write until it is as safe as the store promises.
 */
public interface ConversationLog {
  /** Most text that one page has, in UTF-16 units; a single entry may be longer. */
  int PAGE_CHARS = 64 * 1024;

  /** Which conversation this is the log of. */
  Conversation conversation();

  /** The ids that are kept. */
  IdRange extent() throws HistoryException;

  /**
   * Stores {@code drafts} in their order, all of them or none, and says what became of each. A
   * message whose author has used its key here before is not stored again. A change is made to the
   * message too: its text from before is gone. What changes nothing, or isn't allowed ({@link
   * ChangeRules}), is not stored.
   */
  List<AppendResult> append(List<NewEntry> drafts, long timeMillis) throws HistoryException;

  /** The first entries after {@code id}, oldest first; at most {@code limit}, maybe fewer. */
  List<StoredEntry> after(long id, int limit) throws HistoryException;

  /** The last entries before {@code id}, oldest first; at most {@code limit}, maybe fewer. */
  List<StoredEntry> before(long id, int limit) throws HistoryException;

  /** What the conversation is about; empty when nobody said. */
  Topic topic() throws HistoryException;

  /** Says what the conversation is about. */
  void setTopic(Topic topic) throws HistoryException;

  /** Up to which id {@code reader} has read; 0 when there is no mark. */
  long readMarker(UserName reader) throws HistoryException;

  /** Marks what {@code reader} has read; a mark never goes back. */
  void markRead(UserName reader, long id) throws HistoryException;

  /** What a conversation is about, who said so (as a name), and when. */
  record Topic(String text, String by, long timeMillis) {
    /** No topic. */
    public static final Topic NONE = new Topic("", "", 0);
  }
}

package org.wassop.server.history;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/**
 * The message log of a server: the logs of all its conversations. Safe for use by any thread. A
 * method that reads or writes blocks until it is done.
 */
public interface MessageLog extends AutoCloseable {
  /**
   * Returns the id of this log; empty while it can't be read. A log that was begun anew has another
   * id, so that a client never mixes up the ids of entries of the two.
   */
  Optional<String> id();

  /** Returns whether entries survive the end of the server. */
  boolean isPersistent();

  /** Returns the stored rooms: those with an entry or a topic. */
  List<StoredRoom> rooms() throws HistoryException;

  /** Returns the log of {@code conversation}, which may be empty. Doesn't block. */
  ConversationLog logOf(Conversation conversation);

  /** Returns the direct conversations of {@code reader}, the latest first. */
  List<DirectConversation> directs(UserName reader) throws HistoryException;

  /** Returns the messages that match {@code searchQuery}, the newest first. */
  List<SearchResult> search(SearchQuery searchQuery) throws HistoryException;

  /** Completes pending writes and closes the log. */
  @Override
  void close();

  /** A room with an entry or a topic. */
  record StoredRoom(RoomName name) {}

  /** A direct conversation with {@code peer}: its newest id and the read marker of the reader. */
  record DirectConversation(UserName peer, long lastId, long readId) {}

  /**
   * A search query.
   *
   * @param text the text that the user typed. A message matches if each word of it is the beginning
   *     of a word of the message, ignoring case and accents
   * @param conversation the conversation to search; empty for all rooms and the reader's direct
   *     conversations
   * @param reader the user who searches
   * @param limit the most results
   */
  record SearchQuery(
      String text, Optional<Conversation> conversation, UserName reader, int limit) {}

  /** A search result: a message, its conversation and the part of its text to show. */
  record SearchResult(Conversation conversation, StoredMessage message, Snippet snippet) {}

  /** A part of the text of a message, and the matches in it. */
  record Snippet(String text, List<Match> matches) {
    /** Copies {@code matches}. */
    public Snippet {
      matches = List.copyOf(matches);
    }
  }

  /** The place of a matched word in a snippet, in code points. */
  record Match(int start, int length) {}
}

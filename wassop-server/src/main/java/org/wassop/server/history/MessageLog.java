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
  boolean isLasting();

  /** Returns the stored rooms: those with an entry or a topic. */
  List<KnownRoom> rooms() throws HistoryException;

  /** Returns the log of {@code conversation}, which may be empty. Doesn't block. */
  ConversationLog log(Conversation conversation);

  /** Returns the direct conversations of {@code reader}, the latest first. */
  List<Direct> directs(UserName reader) throws HistoryException;

  /** Returns the messages that match {@code search}, the newest first. */
  List<Found> search(Search search) throws HistoryException;

  /** Completes pending writes and closes the log. */
  @Override
  void close();

  /** A room with an entry or a topic. */
  record KnownRoom(RoomName name) {}

  /** A direct conversation with {@code peer}: its newest id and the read marker of the reader. */
  record Direct(UserName peer, long lastId, long readId) {}

  /**
   * A search query.
   *
   * @param words the text that the user typed. A message matches if each word of it is the
   *     beginning of a word of the message, ignoring case and accents
   * @param where the conversation to search; empty for all rooms and the reader's direct
   *     conversations
   * @param reader the user who searches
   * @param limit the most results
   */
  record Search(String words, Optional<Conversation> where, UserName reader, int limit) {}

  /** A search result: a message, its conversation and the part of its text to show. */
  record Found(Conversation where, StoredMessage message, Snippet snippet) {}

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

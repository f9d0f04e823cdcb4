package org.wassop.server.history;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/**
 * Everything that was said on a server. For any thread; what reads or writes blocks until it is
 * done.
 */
public interface MessageLog extends AutoCloseable {
  /**
   * Which history this is: another one when it was begun anew, so that ids of the one are not taken
   * for ids of the other. None while it can't be read.
   */
  Optional<String> id();

  /** Whether what is said survives the end of the server. */
  boolean isLasting();

  /** The rooms that have a log or a topic. */
  List<KnownRoom> rooms() throws HistoryException;

  /** The log of {@code conversation}, which is empty when nothing was said. Doesn't block. */
  ConversationLog log(Conversation conversation);

  /** The people with whom {@code reader} has a conversation, the latest first. */
  List<Direct> directs(UserName reader) throws HistoryException;

  /** What {@code search} finds, the newest first. */
  List<Found> search(Search search) throws HistoryException;

  /** Finishes what is being written, and ends. */
  @Override
  void close();

  /** A room as it is stored. */
  record KnownRoom(RoomName name) {}

  /** A conversation with {@code peer}: its newest id, and how far the reader has read. */
  record Direct(UserName peer, long lastId, long readId) {}

  /**
   * What to look for.
   *
   * @param words what somebody typed; every word has to begin a word of the message, whatever its
   *     case and accents
   * @param where only there; else in all rooms, and in the reader's own conversations
   * @param reader who asks
   * @param limit most results
   */
  record Search(String words, Optional<Conversation> where, UserName reader, int limit) {}

  /** A message that was found, with the part of it that matters. */
  record Found(Conversation where, StoredMessage message, Snippet snippet) {}

  /** A part of a text, and which pieces of it are what was looked for. */
  record Snippet(String text, List<Match> matches) {
    /** Copies {@code matches}. */
    public Snippet {
      matches = List.copyOf(matches);
    }
  }

  /** A piece of a text, in code points. */
  record Match(int start, int length) {}
}

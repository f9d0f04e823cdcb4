package org.wassop.protocol.message;

import java.util.List;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/** The answer of a server to a request. On the wire it may take several lines. */
public sealed interface Answer extends ServerMessage {
  /** An answer of Wassop/2 alone: the classic dialect has no line for it. */
  sealed interface Wassop2Only extends Answer {}

  /**
   * Wassop/2 is open.
   *
   * @param serverProgram the program of the server
   * @param lineBytes the longest line that the client may send
   * @param pingSeconds the interval of the heartbeat
   * @param historyInfo the history that the server keeps
   */
  record Welcome(String serverProgram, int lineBytes, int pingSeconds, HistoryInfo historyInfo)
      implements Wassop2Only {}

  /**
   * The history that a server keeps.
   *
   * @param persistent whether it survives the end of the server
   * @param logId the id of the history, as the ids of its entries mean nothing in another; empty if
   *     unknown
   */
  record HistoryInfo(boolean persistent, String logId) {}

  /** The connection has the user name; with {@code session} another one can take it over. */
  record Joined(String session) implements Answer {}

  /**
   * The room is entered and the replay is complete.
   *
   * @param memberCount the number of its members, this user included
   * @param keptIds the ids that its log has
   * @param readMarker the read marker of this user; 0 for none
   * @param topic its topic, or empty
   */
  record RoomEntered(RoomName room, int memberCount, IdRange keptIds, long readMarker, String topic)
      implements Answer {}

  /** The room is left. */
  record RoomExited(RoomName room) implements Answer {}

  /** The rooms of the server. */
  record Rooms(List<ListedRoom> rooms) implements Answer {
    /** Copies {@code rooms}. */
    public Rooms {
      rooms = List.copyOf(rooms);
    }
  }

  /** A room and the number of its members. */
  record ListedRoom(RoomName room, int memberCount) {}

  /** The members of a room. */
  record Members(RoomName room, List<UserName> users) implements Wassop2Only {
    /** Copies {@code users}. */
    public Members {
      users = List.copyOf(users);
    }
  }

  /**
   * The message is stored as {@code id} at {@code timeMillis} since 1970. An id of 0 is unknown.
   */
  record Accepted(Place place, long id, long timeMillis) implements Wassop2Only {}

  /** A part of a log in the order of the ids, and the ids that the whole log has. */
  record HistoryPage(Place place, List<Event.LogEntry> entries, IdRange keptIds)
      implements Wassop2Only {
    /** Copies {@code entries}. */
    public HistoryPage {
      entries = List.copyOf(entries);
    }
  }

  /** The results of a search, newest first. */
  record SearchResults(List<SearchResult> results) implements Wassop2Only {
    /** Copies {@code results}. */
    public SearchResults {
      results = List.copyOf(results);
    }
  }

  /** A snippet of a found message, and the parts of it that match. */
  record SearchResult(Source source, String snippet, List<Match> matches) {
    /** Copies {@code matches}. */
    public SearchResult {
      matches = List.copyOf(matches);
    }
  }

  /** The message that a search result is from. */
  record Source(Place place, long id, UserName from, long timeMillis) {}

  /** A part of a snippet, in code points. */
  record Match(int start, int length) {}

  /** The direct conversations of the user, the most recent first. */
  record DirectConversations(List<DirectConversation> conversations) implements Wassop2Only {
    /** Copies {@code conversations}. */
    public DirectConversations {
      conversations = List.copyOf(conversations);
    }
  }

  /**
   * A direct conversation.
   *
   * @param peer the other user
   * @param lastId the id of its newest entry
   * @param readMarker the read marker of this user; 0 for none
   */
  record DirectConversation(UserName peer, long lastId, long readMarker) {}

  /** The read marker of the user is at {@code id} now. */
  record MarkedRead(Place place, long id) implements Wassop2Only {}

  /** The request is carried out; the answer carries nothing else. */
  record Done() implements Wassop2Only {}

  /** The answer to {@code PING}, with its {@code token}. */
  record Pong(String token) implements Wassop2Only {}

  /** The request is refused and changed nothing. {@code text} is the reason, a whole sentence. */
  record Refused(ErrorCode code, String text) implements Answer {}
}

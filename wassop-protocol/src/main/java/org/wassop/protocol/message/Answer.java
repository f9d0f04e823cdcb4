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
   * @param server the program of the server
   * @param lineBytes the longest line that the client may send
   * @param pingSeconds the interval of the heartbeat
   * @param historyInfo the history that the server keeps
   */
  record Welcome(String server, int lineBytes, int pingSeconds, HistoryInfo historyInfo)
      implements Wassop2Only {}

  /**
   * The history that a server keeps.
   *
   * @param lasting whether it survives the end of the server
   * @param log the id of the history, as the ids of its entries mean nothing in another; empty if
   *     unknown
   */
  record HistoryInfo(boolean lasting, String log) {}

  /** The connection has the user name; with {@code session} another one can take it over. */
  record Joined(String session) implements Answer {}

  /**
   * The room is entered and the replay is complete.
   *
   * @param members the number of its members, this user included
   * @param kept the ids that its log has
   * @param read the read marker of this user; 0 for none
   * @param topic its topic, or empty
   */
  record RoomEntered(RoomName room, int members, IdRange kept, long read, String topic)
      implements Answer {}

  /** The room is left. */
  record RoomExited(RoomName room) implements Answer {}

  /** The rooms of the server. */
  record Rooms(List<RoomCount> rooms) implements Answer {
    /** Copies {@code rooms}. */
    public Rooms {
      rooms = List.copyOf(rooms);
    }
  }

  /** A room and the number of its members. */
  record RoomCount(RoomName room, int members) {}

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
  record Page(Place place, List<Event.Logged> entries, IdRange kept) implements Wassop2Only {
    /** Copies {@code entries}. */
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /** The results of a search, newest first. */
  record Results(List<Result> results) implements Wassop2Only {
    /** Copies {@code results}. */
    public Results {
      results = List.copyOf(results);
    }
  }

  /** A snippet of a found message, and the parts of it that match. */
  record Result(Source source, String snippet, List<Match> matches) {
    /** Copies {@code matches}. */
    public Result {
      matches = List.copyOf(matches);
    }
  }

  /** The message that a search result is from. */
  record Source(Place place, long id, UserName from, long timeMillis) {}

  /** A part of a snippet, in code points. */
  record Match(int start, int length) {}

  /** The direct conversations of the user, the most recent first. */
  record Directs(List<Conversation> conversations) implements Wassop2Only {
    /** Copies {@code conversations}. */
    public Directs {
      conversations = List.copyOf(conversations);
    }
  }

  /**
   * A direct conversation.
   *
   * @param with the other user
   * @param last the id of its newest entry
   * @param read the read marker of this user; 0 for none
   */
  record Conversation(UserName with, long last, long read) {}

  /** The read marker of the user is at {@code id} now. */
  record Marked(Place place, long id) implements Wassop2Only {}

  /** The request is carried out; the answer carries nothing else. */
  record Done() implements Wassop2Only {}

  /** The answer to {@code PING}, with its {@code token}. */
  record Pong(String token) implements Wassop2Only {}

  /** The request is refused and changed nothing. {@code text} is the reason, a whole sentence. */
  record Refused(ErrorCode code, String text) implements Answer {}
}

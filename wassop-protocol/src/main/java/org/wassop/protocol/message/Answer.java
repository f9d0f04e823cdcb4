package org.wassop.protocol.message;

import java.util.List;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/**
 * What a server answers to a request: one answer each, which may take several lines on the wire.
 */
public sealed interface Answer extends ServerMessage {
  /** An answer of Wassop/2 alone: the classic dialect has no words for it. */
  sealed interface Wassop2Only extends Answer {}

  /**
   * The dialect is open: what the server is, its longest line in bytes, its ping interval, and how
   * it keeps what is said.
   */
  record Welcome(String server, int lineBytes, int pingSeconds, HistoryInfo historyInfo)
      implements Wassop2Only {}

  /**
   * How a server keeps what is said.
   *
   * @param lasting whether it survives the end of the server
   * @param log which history it is: ids of one mean nothing in another; empty when unknown
   */
  record HistoryInfo(boolean lasting, String log) {}

  /** The name is taken by this connection; {@code session} lets another one take it over. */
  record Joined(String session) implements Answer {}

  /**
   * The room is entered, and all that was asked for again has been said.
   *
   * @param members how many are in it, with this one
   * @param kept which messages the room has
   * @param read up to which message this user has read; 0 for none
   * @param topic what it is about, or empty
   */
  record RoomEntered(RoomName room, int members, IdRange kept, long read, String topic)
      implements Answer {}

  /** The room is left. */
  record RoomExited(RoomName room) implements Answer {}

  /** The rooms there are. */
  record Rooms(List<RoomCount> rooms) implements Answer {
    /** Copies {@code rooms}. */
    public Rooms {
      rooms = List.copyOf(rooms);
    }
  }

  /** A room and how many are in it. */
  record RoomCount(RoomName room, int members) {}

  /** Who is in a room. */
  record Members(RoomName room, List<UserName> users) implements Wassop2Only {
    /** Copies {@code users}. */
    public Members {
      users = List.copyOf(users);
    }
  }

  /**
   * The message is stored as {@code id}, since {@code timeMillis} after 1970. An id of 0 is
   * unknown.
   */
  record Accepted(Place place, long id, long timeMillis) implements Wassop2Only {}

  /** A part of a log, oldest first, and which entries the log has. */
  record Page(Place place, List<Event.Logged> entries, IdRange kept) implements Wassop2Only {
    /** Copies {@code entries}. */
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /** What a search has found, the newest first. */
  record Results(List<Result> results) implements Wassop2Only {
    /** Copies {@code results}. */
    public Results {
      results = List.copyOf(results);
    }
  }

  /** A part of the message {@code id}, and which pieces of it are what was looked for. */
  record Result(Source source, String snippet, List<Match> matches) {
    /** Copies {@code matches}. */
    public Result {
      matches = List.copyOf(matches);
    }
  }

  /** Which message something is from. */
  record Source(Place place, long id, UserName from, long timeMillis) {}

  /** A piece of a text, in code points. */
  record Match(int start, int length) {}

  /** With whom this user has talked directly, the latest first. */
  record Directs(List<Conversation> conversations) implements Wassop2Only {
    /** Copies {@code conversations}. */
    public Directs {
      conversations = List.copyOf(conversations);
    }
  }

  /** A direct conversation: its newest message, and up to which one this user has read. */
  record Conversation(UserName with, long last, long read) {}

  /** It is marked that this user has read up to the message {@code id}, or had before. */
  record Marked(Place place, long id) implements Wassop2Only {}

  /** It is done, and there is nothing to say about it. */
  record Done() implements Wassop2Only {}

  /** A sign of life. */
  record Pong(String token) implements Wassop2Only {}

  /** The request was refused, and nothing has changed. {@code text} is a whole sentence. */
  record Refused(ErrorCode code, String text) implements Answer {}
}

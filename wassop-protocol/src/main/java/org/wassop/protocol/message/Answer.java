package org.wassop.protocol.message;

import java.util.List;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/**
 * What a server answers to a request: one answer each, which may take several lines on the wire.
 */
public sealed interface Answer extends ServerMessage {
  /** The dialect is open: what the server is, its longest line in bytes, its ping interval. */
  record Welcome(String server, int lineBytes, int pingSeconds) implements Answer {}

  /** The name is taken by this connection. */
  record Joined() implements Answer {}

  /** The room is entered, {@code members} with this one. */
  record RoomEntered(RoomName room, int members) implements Answer {}

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
  record Members(RoomName room, List<UserName> users) implements Answer {
    /** Copies {@code users}. */
    public Members {
      users = List.copyOf(users);
    }
  }

  /** The room has taken the message, at {@code timeMillis} since 1970. */
  record Accepted(RoomName room, long timeMillis) implements Answer {}

  /** A sign of life. */
  record Alive(String token) implements Answer {}

  /** The request was refused, and nothing has changed. {@code text} is a whole sentence. */
  record Refused(ErrorCode code, String text) implements Answer {}
}

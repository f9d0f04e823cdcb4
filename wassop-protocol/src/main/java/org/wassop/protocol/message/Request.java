package org.wassop.protocol.message;

import java.util.Optional;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/**
 * What a client asks of a server, with every part validated ({@code docs/protocol.md} sections 3,
 * 4).
 */
public sealed interface Request {
  /** Opens Wassop/2. {@code client} says which program speaks, or is empty. */
  record Hello(String client) implements Request {}

  /** Takes a name. */
  record Join(UserName name) implements Request {}

  /** Enters a room; in classic the current one is left first. */
  record EnterRoom(RoomName room) implements Request {}

  /** Leaves a room; without a name, the current one of a classic connection. */
  record ExitRoom(Optional<RoomName> room) implements Request {}

  /** Asks which rooms there are. */
  record ListRooms() implements Request {}

  /** Asks who is in a room. */
  record ListMembers(RoomName room) implements Request {}

  /**
   * Says something in a room; without a name, in the current one of a classic connection. {@code
   * text} is harmless ({@code SafeText}), not empty, and its only line end is {@code '\n'}.
   */
  record SendMessage(Optional<RoomName> room, String text) implements Request {}

  /** Asks for a sign of life: {@code token} comes back. */
  record Ping(String token) implements Request {}

  /** A sign of life, asked for by the server. */
  record Pong(String token) implements Request {}

  /** Ends the connection. */
  record Quit() implements Request {}
}

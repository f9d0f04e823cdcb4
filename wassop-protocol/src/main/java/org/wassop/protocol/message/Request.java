package org.wassop.protocol.message;

import java.util.Optional;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/**
 * A request from a client to a server; a decoded one has only valid parts ({@code docs/protocol.md}
 * sections 3 and 4).
 */
public sealed interface Request {
  /** A request of Wassop/2 alone: the classic dialect has no line for it. */
  sealed interface Wassop2Only extends Request {}

  /** A request that only a connection with a user name may make. */
  sealed interface AfterJoin extends Request {}

  /** Opens Wassop/2. {@code clientProgram} names the client program, or is empty. */
  record Hello(String clientProgram) implements Request {}

  /**
   * Claims a user name. {@code session}, from the answer to an earlier {@code JOIN}, takes the name
   * over from that connection; empty for none.
   */
  record Join(UserName name, String session) implements Request {}

  /** Enters a room; a classic connection leaves its current one first. */
  record EnterRoom(RoomName room, Replay replay) implements AfterJoin {}

  /** Leaves a room; without a name, the current room of a classic connection. */
  record ExitRoom(Optional<RoomName> room) implements AfterJoin {}

  /** Lists the rooms. */
  record ListRooms() implements AfterJoin {}

  /** Lists the members of a room. */
  record ListMembers(RoomName room) implements Wassop2Only, AfterJoin {}

  /**
   * Sends a message; without a place, to the current room of a classic connection. A {@code key}
   * that its author has used there before means the same message again; empty for none. {@code
   * text} is harmless ({@code SafeText}), not empty, and has {@code '\n'} as its only line end.
   * {@code replyTo} is the message that it replies to; 0 for none.
   */
  record SendMessage(Optional<Place> place, String key, String text, long replyTo)
      implements AfterJoin {
    /** Creates one that is no reply. */
    public SendMessage(Optional<Place> place, String key, String text) {
      this(place, key, text, 0);
    }
  }

  /** Changes the message {@code id} in the log of {@code place}. */
  sealed interface Change extends Wassop2Only, AfterJoin {
    /** Returns the place of the message. */
    Place place();

    /** Returns the id of the message. */
    long targetId();
  }

  /** Adds the reaction {@code emoji} to a message; with {@code remove}, removes it. */
  record React(Place place, long targetId, String emoji, boolean remove) implements Change {}

  /**
   * Replaces the text of a message of the user's own; {@code text} is as in {@link SendMessage}.
   */
  record Edit(Place place, long targetId, String text) implements Change {}

  /** Deletes a message of the user's own. */
  record Delete(Place place, long targetId) implements Change {}

  /** Reads at most {@code limit} entries of the log of a place. */
  record History(Place place, Range range, int limit) implements Wassop2Only, AfterJoin {}

  /**
   * Searches for messages with {@code words}, at most {@code limit}; without a place, in all that
   * the user may read.
   */
  record Search(String words, Optional<Place> place, int limit) implements Wassop2Only, AfterJoin {}

  /** Lists the user's direct conversations. */
  record ListDirectConversations() implements Wassop2Only, AfterJoin {}

  /** Moves the user's read marker to the entry {@code id}; it never moves back. */
  record MarkRead(Place place, long id) implements Wassop2Only, AfterJoin {}

  /** Sets the topic of a room; empty for none. */
  record SetTopic(RoomName room, String topic) implements Wassop2Only, AfterJoin {}

  /** Shows the others that the user is typing. */
  record Typing(Place place) implements Wassop2Only, AfterJoin {}

  /** Probes the connection; the answer carries {@code token} back. */
  record Ping(String token) implements Wassop2Only {}

  /** Answers a {@code PING} of the server with its {@code token}. */
  record Pong(String token) implements Wassop2Only {}

  /** Ends the connection. */
  record Quit() implements Request {}

  /** The entries that are replayed when a room is entered. */
  sealed interface Replay {
    /** None. */
    record Nothing() implements Replay {}

    /** All after the entry {@code id}. */
    record After(long id) implements Replay {}

    /** The newest {@code count}. */
    record Last(int count) implements Replay {}
  }

  /** A part of a log. */
  sealed interface Range {
    /** The entries next after {@code id}. */
    record After(long id) implements Range {}

    /** The entries next before {@code id}. */
    record Before(long id) implements Range {}

    /** The newest entries. */
    record Newest() implements Range {}
  }
}

package org.wassop.protocol.message;

import java.util.Optional;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/**
 * What a client asks of a server, with every part validated ({@code docs/protocol.md} sections 3,
 * 4).
 */
public sealed interface Request {
  /** A request of Wassop/2 alone: the classic dialect has no words for it. */
  sealed interface Wassop2Only extends Request {}

  /** A request that only a connection with a user name may make. */
  sealed interface AfterJoin extends Request {}

  /** Opens Wassop/2. {@code client} says which program speaks, or is empty. */
  record Hello(String client) implements Request {}

  /**
   * Takes a name. {@code session} is what the server answered to an earlier {@code JOIN}: it takes
   * the name over from that connection; empty for none.
   */
  record Join(UserName name, String session) implements Request {}

  /** Enters a room; in classic the current one is left first. */
  record EnterRoom(RoomName room, Replay replay) implements AfterJoin {}

  /** Leaves a room; without a name, the current one of a classic connection. */
  record ExitRoom(Optional<RoomName> room) implements AfterJoin {}

  /** Asks which rooms there are. */
  record ListRooms() implements AfterJoin {}

  /** Asks who is in a room. */
  record ListMembers(RoomName room) implements Wassop2Only, AfterJoin {}

  /**
   * Says something; without a place, in the current room of a classic connection. A message with a
   * {@code key} that its author has used there before is the same message; empty for none. {@code
   * text} is harmless ({@code SafeText}), not empty, and its only line end is {@code '\n'}. It
   * replies to the message {@code replyTo}; 0 for none.
   */
  record SendMessage(Optional<Place> place, String key, String text, long replyTo)
      implements AfterJoin {
    /** One that replies to nothing in particular. */
    public SendMessage(Optional<Place> place, String key, String text) {
      this(place, key, text, 0);
    }
  }

  /** Changes the message {@code id}, which is in the log of {@code place}. */
  sealed interface Change extends Wassop2Only, AfterJoin {
    /** Where it was said. */
    Place place();

    /** Which message it is. */
    long id();
  }

  /** Reacts with {@code emoji}, one cluster of at most so many characters, or takes that back. */
  record React(Place place, long id, String emoji, boolean back) implements Change {}

  /** Gives an own message another text, which is as that of {@link SendMessage}. */
  record Edit(Place place, long id, String text) implements Change {}

  /** Takes an own message back. */
  record Delete(Place place, long id) implements Change {}

  /** Asks for at most {@code limit} of the messages of a place. */
  record History(Place place, Range range, int limit) implements Wassop2Only, AfterJoin {}

  /** Asks for at most {@code limit} messages that have {@code words}; without a place, anywhere. */
  record Search(String words, Optional<Place> place, int limit) implements Wassop2Only, AfterJoin {}

  /** Asks with whom this user has talked directly. */
  record ListDirects() implements Wassop2Only, AfterJoin {}

  /** Marks what has been read, up to the message {@code id}. */
  record MarkRead(Place place, long id) implements Wassop2Only, AfterJoin {}

  /** Says what a room is about; empty: nothing in particular. */
  record SetTopic(RoomName room, String topic) implements Wassop2Only, AfterJoin {}

  /** Tells that this user is writing. */
  record Typing(Place place) implements Wassop2Only, AfterJoin {}

  /** Asks for a sign of life: {@code token} comes back. */
  record Ping(String token) implements Wassop2Only {}

  /** A sign of life, asked for by the server. */
  record Pong(String token) implements Wassop2Only {}

  /** Ends the connection. */
  record Quit() implements Request {}

  /** Which messages are wanted again when a room is entered. */
  sealed interface Replay {
    /** None: only what is said from now on. */
    record Nothing() implements Replay {}

    /** All after the message {@code id}. */
    record After(long id) implements Replay {}

    /** The newest {@code count}. */
    record Last(int count) implements Replay {}
  }

  /** Which part of a log is meant. */
  sealed interface Range {
    /** The first ones after the message {@code id}. */
    record After(long id) implements Range {}

    /** The last ones before the message {@code id}. */
    record Before(long id) implements Range {}

    /** The newest ones. */
    record Newest() implements Range {}
  }
}

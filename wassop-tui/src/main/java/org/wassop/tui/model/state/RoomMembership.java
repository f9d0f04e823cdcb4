package org.wassop.tui.model.state;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.name.UserName;

/**
 * Who is in a room, and what it is about.
 *
 * @param presence whether this user is
 * @param users who is there, as far as the server tells
 * @param writing who is writing; the user of this program too, while the server knows it
 * @param topic what it is about, or empty
 */
public record RoomMembership(
    Presence presence, List<UserName> users, List<TypingUser> writing, String topic) {
  /** Whether this user is in a room. */
  public enum Presence {
    /** The server has never let the user in. */
    NEVER,
    /** The server has let the user in, in a connection that has ended. */
    BEFORE,
    /** The server has let the user in. */
    HERE
  }

  public static final RoomMembership UNKNOWN =
      new RoomMembership(Presence.NEVER, List.of(), List.of(), "");

  /** Most writers that are remembered: more don't fit a screen. */
  private static final int MAX_WRITERS = 20;

  /** Copies the lists. */
  public RoomMembership {
    users = List.copyOf(users);
    writing = List.copyOf(writing);
  }

  /** Whether the server has ever let this user in. */
  public boolean entered() {
    return presence != Presence.NEVER;
  }

  /** Whether this user is in the room now. */
  public boolean isHere() {
    return presence == Presence.HERE;
  }

  public RoomMembership letIn() {
    return new RoomMembership(Presence.HERE, users, writing, topic);
  }

  /** This after the connection has ended. */
  public RoomMembership cut() {
    Presence left = entered() ? Presence.BEFORE : Presence.NEVER;
    return new RoomMembership(left, List.of(), List.of(), topic);
  }

  public RoomMembership of(List<UserName> others) {
    return new RoomMembership(presence, others, writing, topic);
  }

  public RoomMembership with(UserName user) {
    if (users.contains(user)) {
      return this;
    }
    List<UserName> more = new ArrayList<>(users);
    more.add(user);
    return of(more);
  }

  public RoomMembership without(UserName user) {
    return of(users.stream().filter(other -> !other.equals(user)).toList()).silent(user);
  }

  public RoomMembership about(String other) {
    return new RoomMembership(presence, users, writing, other);
  }

  /** With {@code typingUser} writing; the same when too many write already. */
  public RoomMembership writing(TypingUser typingUser) {
    List<TypingUser> more = new ArrayList<>(silent(typingUser.user()).writing);
    more.add(typingUser);
    return more.size() > MAX_WRITERS ? this : new RoomMembership(presence, users, more, topic);
  }

  /** With {@code user} not writing. */
  public RoomMembership silent(UserName user) {
    List<TypingUser> left =
        writing.stream().filter(typingUser -> !typingUser.user().equals(user)).toList();
    return left.size() == writing.size() ? this : new RoomMembership(presence, users, left, topic);
  }
}

package org.wassop.tui.model.state;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.name.UserName;

/**
 * The members and the topic of a conversation. Immutable.
 *
 * @param presence whether this user is a member
 * @param users the members, as far as the server has told
 * @param writing the users who are typing; this user is among them while the server takes the user
 *     to be typing
 * @param topic the topic, or empty
 */
public record RoomMembership(
    Presence presence, List<UserName> users, List<TypingUser> writing, String topic) {
  /** Whether this user is in a conversation. */
  public enum Presence {
    /** Never entered. */
    NEVER,
    /** Entered on an earlier connection, not on this one. */
    BEFORE,
    /** Entered. */
    HERE
  }

  public static final RoomMembership UNKNOWN =
      new RoomMembership(Presence.NEVER, List.of(), List.of(), "");

  /** The most typing users that are remembered; more don't fit a screen. */
  private static final int MAX_TYPING_USERS = 20;

  /** Copies the lists. */
  public RoomMembership {
    users = List.copyOf(users);
    writing = List.copyOf(writing);
  }

  /** Returns whether this user has ever entered. */
  public boolean entered() {
    return presence != Presence.NEVER;
  }

  /** Returns whether this user is a member on this connection. */
  public boolean isHere() {
    return presence == Presence.HERE;
  }

  public RoomMembership letIn() {
    return new RoomMembership(Presence.HERE, users, writing, topic);
  }

  /** Returns this after the connection was lost. */
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

  /**
   * Returns this with {@code typingUser} typing; this itself if too many users are typing already.
   */
  public RoomMembership writing(TypingUser typingUser) {
    List<TypingUser> more = new ArrayList<>(silent(typingUser.user()).writing);
    more.add(typingUser);
    return more.size() > MAX_TYPING_USERS ? this : new RoomMembership(presence, users, more, topic);
  }

  /** Returns this with {@code user} not typing. */
  public RoomMembership silent(UserName user) {
    List<TypingUser> left =
        writing.stream().filter(typingUser -> !typingUser.user().equals(user)).toList();
    return left.size() == writing.size() ? this : new RoomMembership(presence, users, left, topic);
  }
}

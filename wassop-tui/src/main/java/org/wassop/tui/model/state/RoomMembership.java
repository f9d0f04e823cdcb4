package org.wassop.tui.model.state;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.name.UserName;

/**
 * The members and the topic of a conversation. Immutable.
 *
 * @param presence whether this user is a member
 * @param members the members, as far as the server has told
 * @param typing the users who are typing; this user is among them while the server takes the user
 *     to be typing
 * @param topic the topic, or empty
 */
public record RoomMembership(
    Presence presence, List<UserName> members, List<TypingUser> typing, String topic) {
  /** Whether this user is in a conversation. */
  public enum Presence {
    /** Never entered. */
    NEVER,
    /** Entered on an earlier connection, not on this one. */
    DISCONNECTED,
    /** Entered. */
    PRESENT
  }

  public static final RoomMembership UNKNOWN =
      new RoomMembership(Presence.NEVER, List.of(), List.of(), "");

  /** The most typing users that are remembered; more don't fit a screen. */
  private static final int MAX_TYPING_USERS = 20;

  /** Copies the lists. */
  public RoomMembership {
    members = List.copyOf(members);
    typing = List.copyOf(typing);
  }

  /** Returns whether this user has ever entered. */
  public boolean everEntered() {
    return presence != Presence.NEVER;
  }

  /** Returns whether this user is a member on this connection. */
  public boolean isPresent() {
    return presence == Presence.PRESENT;
  }

  public RoomMembership markEntered() {
    return new RoomMembership(Presence.PRESENT, members, typing, topic);
  }

  /** Returns this after the connection was lost. */
  public RoomMembership disconnected() {
    Presence left = everEntered() ? Presence.DISCONNECTED : Presence.NEVER;
    return new RoomMembership(left, List.of(), List.of(), topic);
  }

  public RoomMembership withMembers(List<UserName> others) {
    return new RoomMembership(presence, others, typing, topic);
  }

  public RoomMembership withMember(UserName user) {
    if (members.contains(user)) {
      return this;
    }
    List<UserName> more = new ArrayList<>(members);
    more.add(user);
    return withMembers(more);
  }

  public RoomMembership withoutMember(UserName user) {
    return withMembers(members.stream().filter(other -> !other.equals(user)).toList())
        .withoutTyping(user);
  }

  public RoomMembership withTopic(String other) {
    return new RoomMembership(presence, members, typing, other);
  }

  /**
   * Returns this with {@code typingUser} typing; this itself if too many users are typing already.
   */
  public RoomMembership typing(TypingUser typingUser) {
    List<TypingUser> more = new ArrayList<>(withoutTyping(typingUser.user()).typing);
    more.add(typingUser);
    return more.size() > MAX_TYPING_USERS
        ? this
        : new RoomMembership(presence, members, more, topic);
  }

  /** Returns this with {@code user} not typing. */
  public RoomMembership withoutTyping(UserName user) {
    List<TypingUser> left =
        typing.stream().filter(typingUser -> !typingUser.user().equals(user)).toList();
    return left.size() == typing.size() ? this : new RoomMembership(presence, members, left, topic);
  }
}

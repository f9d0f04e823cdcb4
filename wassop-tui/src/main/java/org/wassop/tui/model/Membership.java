package org.wassop.tui.model;

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
public record Membership(
    Presence presence, List<UserName> users, List<Writer> writing, String topic) {
  /** Whether this user is in a room. */
  public enum Presence {
    /** The server has never let the user in. */
    NEVER,
    /** The server has let the user in, in a connection that has ended. */
    BEFORE,
    /** The server has let the user in. */
    HERE
  }

  static final Membership UNKNOWN = new Membership(Presence.NEVER, List.of(), List.of(), "");

  /** Most writers that are remembered: more don't fit a screen. */
  private static final int MAX_WRITERS = 20;

  /** Copies the lists. */
  public Membership {
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

  Membership letIn() {
    return new Membership(Presence.HERE, users, writing, topic);
  }

  /** This after the connection has ended. */
  Membership cut() {
    Presence left = entered() ? Presence.BEFORE : Presence.NEVER;
    return new Membership(left, List.of(), List.of(), topic);
  }

  Membership of(List<UserName> others) {
    return new Membership(presence, others, writing, topic);
  }

  Membership with(UserName user) {
    if (users.contains(user)) {
      return this;
    }
    List<UserName> more = new ArrayList<>(users);
    more.add(user);
    return of(more);
  }

  Membership without(UserName user) {
    return of(users.stream().filter(other -> !other.equals(user)).toList()).silent(user);
  }

  Membership about(String other) {
    return new Membership(presence, users, writing, other);
  }

  /** With {@code writer} writing; the same when too many write already. */
  Membership writing(Writer writer) {
    List<Writer> more = new ArrayList<>(silent(writer.user()).writing);
    more.add(writer);
    return more.size() > MAX_WRITERS ? this : new Membership(presence, users, more, topic);
  }

  /** With {@code user} not writing. */
  Membership silent(UserName user) {
    List<Writer> left = writing.stream().filter(writer -> !writer.user().equals(user)).toList();
    return left.size() == writing.size() ? this : new Membership(presence, users, left, topic);
  }
}

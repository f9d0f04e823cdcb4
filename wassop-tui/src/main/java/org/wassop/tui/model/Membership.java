package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.name.UserName;

/**
 * Who is in a room.
 *
 * @param presence whether this user is
 * @param users who is there, as far as the server tells
 */
public record Membership(Presence presence, List<UserName> users) {
  /** Whether this user is in a room. */
  public enum Presence {
    /** The server has never let the user in. */
    NEVER,
    /** The server has let the user in, in a connection that has ended. */
    BEFORE,
    /** The server has let the user in. */
    HERE
  }

  static final Membership UNKNOWN = new Membership(Presence.NEVER, List.of());

  /** Copies {@code users}. */
  public Membership {
    users = List.copyOf(users);
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
    return new Membership(Presence.HERE, users);
  }

  /** This after the connection has ended. */
  Membership cut() {
    return new Membership(entered() ? Presence.BEFORE : Presence.NEVER, List.of());
  }

  Membership of(List<UserName> others) {
    return new Membership(presence, others);
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
    return of(users.stream().filter(other -> !other.equals(user)).toList());
  }
}

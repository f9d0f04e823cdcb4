package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.name.UserName;

/**
 * Who is in a room.
 *
 * @param entered whether the server has ever let this user in
 * @param users who is there, as far as the server tells
 */
public record Membership(boolean entered, List<UserName> users) {
  static final Membership UNKNOWN = new Membership(false, List.of());

  /** Copies {@code users}. */
  public Membership {
    users = List.copyOf(users);
  }

  Membership letIn() {
    return new Membership(true, users);
  }

  Membership of(List<UserName> others) {
    return new Membership(entered, others);
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

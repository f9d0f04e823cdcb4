package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.name.UserName;

/**
 * Who is in a room, and what it is about.
 *
 * @param entered whether the server has ever let this user in
 * @param users who is there, as far as the server tells
 * @param writing who is writing; the user of this program too, while the server knows it
 * @param topic what it is about, or empty
 */
public record Membership(
    boolean entered, List<UserName> users, List<Writer> writing, String topic) {
  static final Membership UNKNOWN = new Membership(false, List.of(), List.of(), "");

  /** Most writers that are remembered: more don't fit a screen. */
  private static final int MAX_WRITERS = 20;

  /** Copies the lists. */
  public Membership {
    users = List.copyOf(users);
    writing = List.copyOf(writing);
  }

  Membership letIn() {
    return new Membership(true, users, writing, topic);
  }

  /** With {@code others} there; nobody is known to write then. */
  Membership of(List<UserName> others) {
    return new Membership(entered, others, List.of(), topic);
  }

  Membership with(UserName user) {
    if (users.contains(user)) {
      return this;
    }
    List<UserName> more = new ArrayList<>(users);
    more.add(user);
    return new Membership(entered, more, writing, topic);
  }

  Membership without(UserName user) {
    List<UserName> left = users.stream().filter(other -> !other.equals(user)).toList();
    return new Membership(entered, left, writing, topic).silent(user);
  }

  Membership about(String other) {
    return new Membership(entered, users, writing, other);
  }

  /** With {@code writer} writing; the same when too many write already. */
  Membership writing(Writer writer) {
    Membership others = silent(writer.user());
    if (others.writing.size() >= MAX_WRITERS) {
      return this;
    }
    List<Writer> more = new ArrayList<>(others.writing);
    more.add(writer);
    return new Membership(entered, users, more, topic);
  }

  /** With {@code user} not writing. */
  Membership silent(UserName user) {
    return writing.stream().noneMatch(writer -> writer.user().equals(user))
        ? this
        : new Membership(
            entered,
            users,
            writing.stream().filter(writer -> !writer.user().equals(user)).toList(),
            topic);
  }
}

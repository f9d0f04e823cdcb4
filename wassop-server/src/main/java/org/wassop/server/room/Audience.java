package org.wassop.server.room;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wassop.server.names.Recipient;

/**
 * The members to whom a conversation is sent: in a room those who have entered, in the order in
 * which they did; in a direct conversation those of the two users who are connected. Owned by the
 * room's thread.
 */
final class Audience {
  private final Consumer<Member> whenDrained;
  private final @Nullable Supplier<List<Recipient>> connected;
  private final Map<Recipient, Member> members = new LinkedHashMap<>();

  private Audience(Consumer<Member> whenDrained, @Nullable Supplier<List<Recipient>> connected) {
    this.whenDrained = whenDrained;
    this.connected = connected;
  }

  /** Creates the audience of a room. {@code whenDrained} gets each member that can be sent more. */
  static Audience ofEntered(Consumer<Member> whenDrained) {
    return new Audience(whenDrained, null);
  }

  /** Creates the audience of a direct conversation; {@code connected} returns who is in it. */
  static Audience ofConnected(Consumer<Member> whenDrained, Supplier<List<Recipient>> connected) {
    return new Audience(whenDrained, connected);
  }

  /** Updates the members of a direct conversation; does nothing in a room. */
  void refresh() {
    if (connected != null) {
      List<Recipient> now = connected.get();
      members.keySet().retainAll(now);
      now.forEach(this::add);
    }
  }

  Collection<Member> members() {
    return members.values();
  }

  int size() {
    return members.size();
  }

  @Nullable Member find(Recipient recipient) {
    return members.get(recipient);
  }

  Member add(Recipient recipient) {
    return members.computeIfAbsent(recipient, added -> new Member(added, whenDrained));
  }

  void remove(Recipient recipient) {
    members.remove(recipient);
  }

  boolean hasLaggingMember() {
    return members.values().stream().anyMatch(Member::isLagging);
  }
}

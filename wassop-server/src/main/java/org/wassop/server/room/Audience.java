package org.wassop.server.room;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wassop.server.directory.Presence;

/**
 * Who hears what is said in a conversation, in the order in which they came. Owned by its thread.
 */
final class Audience {
  private final Consumer<Member> whenDrained;
  private final Map<Presence, Member> members = new LinkedHashMap<>();

  /** Nobody yet; {@code whenDrained} gets each member that can hear again. */
  Audience(Consumer<Member> whenDrained) {
    this.whenDrained = whenDrained;
  }

  Collection<Member> members() {
    return members.values();
  }

  int size() {
    return members.size();
  }

  @Nullable Member find(Presence presence) {
    return members.get(presence);
  }

  Member add(Presence presence) {
    return members.computeIfAbsent(presence, added -> new Member(added, whenDrained));
  }

  void remove(Presence presence) {
    members.remove(presence);
  }

  /** Becomes {@code present} and nobody else. */
  void become(List<Presence> present) {
    members.keySet().retainAll(present);
    present.forEach(this::add);
  }

  boolean isAnybodyLagging() {
    return members.values().stream().anyMatch(Member::isLagging);
  }
}

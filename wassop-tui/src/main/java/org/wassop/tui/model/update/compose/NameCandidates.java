package org.wassop.tui.model.update.compose;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.Scrollback;

/** The room and user names that a completion offers, likeliest first. Pure. */
final class NameCandidates {
  /** How many of the newest entries are searched for authors. */
  private static final int ENTRIES = 500;

  private NameCandidates() {}

  /** Returns the user's rooms, then the other rooms that the server has listed. */
  static List<String> rooms(State state) {
    Set<String> names = new LinkedHashSet<>();
    for (ConversationState room : state.conversations().all()) {
      room.room().ifPresent(name -> names.add(name.text()));
    }
    state.conversations().roomsNotEntered().forEach(count -> names.add(count.room().text()));
    return List.copyOf(names);
  }

  /** Returns the other users in the shown conversation; the latest authors come first. */
  static List<String> usersHere(State state) {
    Optional<ConversationState> shown = state.conversations().shown();
    Set<UserName> users = new LinkedHashSet<>();
    shown.ifPresent(room -> users.addAll(of(room)));
    return texts(state, users);
  }

  /** Returns all other users that are known; those in the shown conversation come first. */
  static List<String> users(State state) {
    Set<UserName> users = new LinkedHashSet<>();
    state.conversations().shown().ifPresent(room -> users.addAll(of(room)));
    state.conversations().all().forEach(room -> users.addAll(of(room)));
    return texts(state, users);
  }

  private static List<String> texts(State state, Set<UserName> users) {
    return users.stream().filter(user -> !state.isMe(user)).map(UserName::text).toList();
  }

  /** Returns the users in {@code room}. Without a member list, its authors count as members. */
  private static Set<UserName> of(ConversationState room) {
    Set<UserName> users = new LinkedHashSet<>();
    Set<UserName> members = Set.copyOf(room.members());
    Scrollback log = room.scrollback();
    long oldest = Math.max(log.first(), log.end() - ENTRIES);
    for (long number = log.end() - 1; number >= oldest; number--) {
      if (log.get(number) instanceof Entry.Message message
          && (members.isEmpty() || members.contains(message.from()))) {
        users.add(message.from());
      }
    }
    room.members().stream().sorted(Comparator.comparing(UserName::text)).forEach(users::add);
    if (room.place() instanceof Place.Direct(UserName to)) {
      users.add(to);
    }
    return users;
  }
}

package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/**
 * One room on the screen.
 *
 * @param name its name
 * @param members who is in it, as far as the server tells
 * @param log what was said
 * @param outgoing own messages that the server has not taken yet, oldest first
 * @param reading how far the user has read
 */
public record RoomState(
    RoomName name,
    List<UserName> members,
    Scrollback log,
    List<Outgoing> outgoing,
    Reading reading) {
  /** How many messages are unread, and where the transcript is scrolled to; none: to its end. */
  public record Reading(int unread, Optional<Anchor> anchor) {
    static final Reading UP_TO_DATE = new Reading(0, Optional.empty());
  }

  /** Copies the lists. */
  public RoomState {
    members = List.copyOf(members);
    outgoing = List.copyOf(outgoing);
  }

  /** A room of which nothing is known yet. */
  public static RoomState of(RoomName name) {
    return new RoomState(name, List.of(), Scrollback.empty(), List.of(), Reading.UP_TO_DATE);
  }

  RoomState named(RoomName canonical) {
    return new RoomState(canonical, members, log, outgoing, reading);
  }

  RoomState withMembers(List<UserName> others) {
    return new RoomState(name, others, log, outgoing, reading);
  }

  RoomState withMember(UserName user) {
    if (members.contains(user)) {
      return this;
    }
    List<UserName> more = new ArrayList<>(members);
    more.add(user);
    return withMembers(more);
  }

  RoomState withoutMember(UserName user) {
    return withMembers(members.stream().filter(member -> !member.equals(user)).toList());
  }

  RoomState with(Entry entry) {
    return new RoomState(name, members, log.with(entry), outgoing, reading);
  }

  RoomState withOutgoing(List<Outgoing> messages) {
    return new RoomState(name, members, log, messages, reading);
  }

  RoomState withReading(Reading other) {
    return new RoomState(name, members, log, outgoing, other);
  }

  RoomState withOneMoreUnread() {
    return withReading(new Reading(reading.unread() + 1, reading.anchor()));
  }

  RoomState seen() {
    return withReading(new Reading(0, reading.anchor()));
  }
}

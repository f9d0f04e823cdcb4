package org.wassop.tui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/**
 * One room on the screen.
 *
 * @param name its name
 * @param membership who is in it
 * @param log what was said
 * @param outgoing own messages that the server has not taken yet, oldest first
 * @param reading how far the user has read
 */
public record RoomState(
    RoomName name,
    Membership membership,
    Scrollback log,
    List<Outgoing> outgoing,
    Reading reading) {
  /** How many messages are unread, and where the transcript is scrolled to; none: to its end. */
  public record Reading(int unread, Optional<Anchor> anchor) {
    static final Reading UP_TO_DATE = new Reading(0, Optional.empty());
  }

  /** Copies the lists. */
  public RoomState {
    outgoing = List.copyOf(outgoing);
  }

  /** A room of which nothing is known yet. */
  public static RoomState of(RoomName name) {
    return new RoomState(
        name, Membership.UNKNOWN, Scrollback.empty(), List.of(), Reading.UP_TO_DATE);
  }

  /** Who is in it, as far as the server tells. */
  public List<UserName> members() {
    return membership.users();
  }

  RoomState named(RoomName canonical) {
    return new RoomState(canonical, membership, log, outgoing, reading);
  }

  RoomState changeMembership(UnaryOperator<Membership> change) {
    return new RoomState(name, change.apply(membership), log, outgoing, reading);
  }

  RoomState with(Entry entry) {
    return new RoomState(name, membership, log.with(entry), outgoing, reading);
  }

  /** This with {@code note} as the newest entry, unless it says the same already. */
  RoomState withNote(Entry.Happened note) {
    return new RoomState(name, membership, log.withNote(note), outgoing, reading);
  }

  RoomState withOutgoing(List<Outgoing> messages) {
    return new RoomState(name, membership, log, messages, reading);
  }

  RoomState changeOutgoing(UnaryOperator<Outgoing> change) {
    return withOutgoing(outgoing.stream().map(change).toList());
  }

  RoomState withReading(Reading other) {
    return new RoomState(name, membership, log, outgoing, other);
  }

  RoomState withOneMoreUnread() {
    return withReading(new Reading(reading.unread() + 1, reading.anchor()));
  }

  RoomState seen() {
    return withReading(new Reading(0, reading.anchor()));
  }
}

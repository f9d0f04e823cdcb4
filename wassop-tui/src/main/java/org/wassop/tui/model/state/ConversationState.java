package org.wassop.tui.model.state;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.ScrollAnchor;
import org.wassop.tui.model.timeline.Scrollback;
import org.wassop.tui.model.timeline.UnreadLine;

/**
 * One conversation on the screen: a room, or the direct messages with one user.
 *
 * @param place where it is; a direct one is {@code Direct} to the other user
 * @param roomMembership who is in it
 * @param conversationHistory what was said
 * @param outgoing own messages that have no place among what was said yet, oldest first
 * @param reading how far the user has read
 */
public record ConversationState(
    Place place,
    RoomMembership roomMembership,
    ConversationHistory conversationHistory,
    List<OutgoingMessage> outgoing,
    Reading reading) {
  /**
   * How far a user has read.
   *
   * @param unreadCounts what is unread
   * @param anchor where the transcript is scrolled to; none: to its end
   * @param readId up to which message the user has read, here or elsewhere; 0 when unknown
   * @param line the line above what is new, if there is one
   * @param resting whether it is too early to tell the server again what was read
   */
  public record Reading(
      UnreadCounts unreadCounts,
      Optional<ScrollAnchor> anchor,
      long readId,
      Optional<UnreadLine> line,
      boolean resting) {
    static final Reading UP_TO_DATE =
        new Reading(UnreadCounts.NONE, Optional.empty(), 0, Optional.empty(), false);

    /** How many messages are unread. */
    public int unread() {
      return unreadCounts.unread();
    }

    /** Whether the end of the transcript is shown. */
    public boolean isAtEnd() {
      return anchor.isEmpty();
    }

    public Reading with(int count) {
      return with(unreadCounts.with(count));
    }

    public Reading with(UnreadCounts other) {
      return new Reading(other, anchor, readId, line, resting);
    }

    /** At another place; at the end, where all that is new is seen. */
    public Reading at(Optional<ScrollAnchor> other) {
      Optional<UnreadLine> seen = other.isEmpty() ? line.map(UnreadLine::asSeen) : line;
      return new Reading(unreadCounts, other, readId, seen, resting);
    }

    public Reading upTo(long id) {
      return new Reading(unreadCounts, anchor, Math.max(readId, id), line, resting);
    }

    public Reading with(Optional<UnreadLine> other) {
      return new Reading(unreadCounts, anchor, readId, other, resting);
    }

    public Reading resting(boolean rests) {
      return new Reading(unreadCounts, anchor, readId, line, rests);
    }
  }

  /** Most entries of a conversation that isn't shown, and how many are left of more. */
  public static final int MOST_UNSEEN = 4_000;

  private static final int KEPT_UNSEEN = 2_000;

  /** Copies the lists. */
  public ConversationState {
    outgoing = List.copyOf(outgoing);
  }

  /** A conversation of which nothing is known yet. */
  public static ConversationState of(Place place) {
    return new ConversationState(
        place, RoomMembership.UNKNOWN, ConversationHistory.NOTHING, List.of(), Reading.UP_TO_DATE);
  }

  /** What it is called: the room's name, or {@code @} and the other user's. */
  public String title() {
    return title(place);
  }

  /** What the conversation {@code place} is called. */
  public static String title(Place place) {
    return switch (place) {
      case Place.Room(RoomName name) -> name.text();
      case Place.Direct(UserName to) -> "@" + to.text();
    };
  }

  /** The room that it is; none for direct messages. */
  public Optional<RoomName> room() {
    return switch (place) {
      case Place.Room(RoomName name) -> Optional.of(name);
      case Place.Direct direct -> Optional.empty();
    };
  }

  /** How many unread messages are for the user: all direct ones, else those that name the user. */
  public int mentions() {
    return place instanceof Place.Direct ? reading.unread() : reading.unreadCounts().mentions();
  }

  /** What was said and done in it. */
  public Scrollback log() {
    return conversationHistory.entries();
  }

  /** Who is in it, as far as the server tells. */
  public List<UserName> members() {
    return roomMembership.users();
  }

  public ConversationState named(Place canonical) {
    return new ConversationState(canonical, roomMembership, conversationHistory, outgoing, reading);
  }

  public ConversationState changeMembership(UnaryOperator<RoomMembership> change) {
    return new ConversationState(
        place, change.apply(roomMembership), conversationHistory, outgoing, reading);
  }

  public ConversationState changeHistory(UnaryOperator<ConversationHistory> change) {
    return new ConversationState(
        place, roomMembership, change.apply(conversationHistory), outgoing, reading);
  }

  public ConversationState with(Entry entry) {
    return changeHistory(past -> past.with(past.entries().with(entry)));
  }

  /** This with {@code note} as the newest entry, unless it says the same already. */
  public ConversationState withNote(Entry.Notice note) {
    return changeHistory(past -> past.with(past.entries().withNote(note)));
  }

  /** This, whose log begins anew: the ids of the old one mean nothing any more. */
  public ConversationState inAnotherLog() {
    Reading anew =
        new Reading(reading.unreadCounts(), reading.anchor(), 0, Optional.empty(), false);
    return changeHistory(ConversationHistory::inAnotherLog).withReading(anew);
  }

  public ConversationState withOutgoing(List<OutgoingMessage> messages) {
    return new ConversationState(place, roomMembership, conversationHistory, messages, reading);
  }

  public ConversationState changeOutgoing(UnaryOperator<OutgoingMessage> change) {
    return withOutgoing(outgoing.stream().map(change).toList());
  }

  public ConversationState withReading(Reading other) {
    return new ConversationState(place, roomMembership, conversationHistory, outgoing, other);
  }

  /** This as the user looks at it. */
  ConversationState seen() {
    return withReading(reading.with(0).at(reading.anchor()));
  }

  /** This as the user looks away: the line above what was new has done its work. */
  ConversationState left() {
    boolean done = reading.line().filter(UnreadLine::seen).isPresent();
    return (done ? withReading(reading.with(Optional.empty())) : this).unseen();
  }

  /** This while the user doesn't look: what is far back isn't kept when it can be had again. */
  public ConversationState unseen() {
    long entries = log().end() - log().first();
    if (entries <= MOST_UNSEEN || !reading.isAtEnd()) {
      return this;
    }
    ConversationState shorter = changeHistory(past -> past.shortened(KEPT_UNSEEN));
    long first = shorter.log().first();
    return shorter.withReading(
        reading.with(reading.line().map(line -> line.number() < first ? line.above(first) : line)));
  }
}

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
 * The state of a conversation: a room, or the direct messages with one user. Immutable.
 *
 * @param place the room, or {@code Direct} with the other user
 * @param roomMembership the members and the topic
 * @param conversationHistory the loaded part of the log
 * @param outgoing own messages that have no place in the log yet, oldest first
 * @param reading how far the user has read
 */
public record ConversationState(
    Place place,
    RoomMembership roomMembership,
    ConversationHistory conversationHistory,
    List<OutgoingMessage> outgoing,
    Reading reading) {
  /**
   * How far the user has read a conversation, and where its transcript is scrolled to.
   *
   * @param unreadCounts the unread counts
   * @param anchor the place that the transcript is scrolled to; empty for its end
   * @param readId the read marker: the id up to which the user has read, in this client or another;
   *     0 if unknown
   * @param line the unread line, if there is one
   * @param resting whether it is too early to send the read marker again
   */
  public record Reading(
      UnreadCounts unreadCounts,
      Optional<ScrollAnchor> anchor,
      long readId,
      Optional<UnreadLine> line,
      boolean resting) {
    static final Reading UP_TO_DATE =
        new Reading(UnreadCounts.NONE, Optional.empty(), 0, Optional.empty(), false);

    /** Returns the number of unread messages. */
    public int unread() {
      return unreadCounts.unread();
    }

    /** Returns whether the transcript is scrolled to its end. */
    public boolean isAtEnd() {
      return anchor.isEmpty();
    }

    public Reading with(int count) {
      return with(unreadCounts.with(count));
    }

    public Reading with(UnreadCounts other) {
      return new Reading(other, anchor, readId, line, resting);
    }

    /** Returns this scrolled to {@code other}. At the end, the unread line counts as seen. */
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

  /** The most entries of a conversation that isn't shown; of more, about half are kept. */
  public static final int MOST_UNSEEN = 4_000;

  private static final int KEPT_HIDDEN_ENTRIES = 2_000;

  /** Copies the lists. */
  public ConversationState {
    outgoing = List.copyOf(outgoing);
  }

  /** Returns a conversation of which nothing is known yet. */
  public static ConversationState of(Place place) {
    return new ConversationState(
        place, RoomMembership.UNKNOWN, ConversationHistory.NOTHING, List.of(), Reading.UP_TO_DATE);
  }

  /** Returns the room's name, or {@code @} and the other user's name. */
  public String title() {
    return title(place);
  }

  /** Returns the title of the conversation {@code place}. */
  public static String title(Place place) {
    return switch (place) {
      case Place.Room(RoomName name) -> name.text();
      case Place.Direct(UserName to) -> "@" + to.text();
    };
  }

  /** Returns the room; empty for a direct conversation. */
  public Optional<RoomName> room() {
    return switch (place) {
      case Place.Room(RoomName name) -> Optional.of(name);
      case Place.Direct direct -> Optional.empty();
    };
  }

  /**
   * Returns how many unread messages are for the user: mentions in a room, all messages of a direct
   * conversation.
   */
  public int mentions() {
    return place instanceof Place.Direct ? reading.unread() : reading.unreadCounts().mentions();
  }

  /** Returns the loaded entries. */
  public Scrollback log() {
    return conversationHistory.entries();
  }

  /** Returns the members, as far as the server has told. */
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

  /**
   * Returns this with {@code note} as the newest entry, unless the newest is a notice with the same
   * text.
   */
  public ConversationState withNote(Entry.Notice note) {
    return changeHistory(past -> past.with(past.entries().withNote(note)));
  }

  /** Returns this after the server's log was replaced: ids of the old log mean nothing any more. */
  public ConversationState inAnotherLog() {
    Reading reset =
        new Reading(reading.unreadCounts(), reading.anchor(), 0, Optional.empty(), false);
    return changeHistory(ConversationHistory::inAnotherLog).withReading(reset);
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

  /** Returns this when it is shown: nothing counts as unread. */
  ConversationState seen() {
    return withReading(reading.with(0).at(reading.anchor()));
  }

  /**
   * Returns this when another conversation is shown: an unread line that was seen is removed, and
   * old entries may be dropped as in {@link #unseen}.
   */
  ConversationState left() {
    boolean done = reading.line().filter(UnreadLine::seen).isPresent();
    return (done ? withReading(reading.with(Optional.empty())) : this).unseen();
  }

  /**
   * Returns this, not shown, without its oldest entries if there are too many and they can be
   * requested again.
   */
  public ConversationState unseen() {
    long entries = log().end() - log().first();
    if (entries <= MOST_UNSEEN || !reading.isAtEnd()) {
      return this;
    }
    ConversationState shorter = changeHistory(past -> past.shortened(KEPT_HIDDEN_ENTRIES));
    long first = shorter.log().first();
    return shorter.withReading(
        reading.with(reading.line().map(line -> line.number() < first ? line.above(first) : line)));
  }
}

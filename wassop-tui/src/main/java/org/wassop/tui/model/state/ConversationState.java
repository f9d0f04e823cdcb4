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
 * @param membership the members and the topic
 * @param history the loaded part of the log
 * @param outgoing own messages that have no place in the log yet, oldest first
 * @param readingPosition how far the user has read
 */
public record ConversationState(
    Place place,
    RoomMembership membership,
    ConversationHistory history,
    List<OutgoingMessage> outgoing,
    ReadingPosition readingPosition) {
  /**
   * How far the user has read a conversation, and where its transcript is scrolled to.
   *
   * @param unreadCounts the unread counts
   * @param anchor the place that the transcript is scrolled to; empty for its end
   * @param readMarker the read marker: the id up to which the user has read, in this client or
   *     another; 0 if unknown
   * @param unreadLine the unread line, if there is one
   * @param markerThrottled whether it is too early to send the read marker again
   */
  public record ReadingPosition(
      UnreadCounts unreadCounts,
      Optional<ScrollAnchor> anchor,
      long readMarker,
      Optional<UnreadLine> unreadLine,
      boolean markerThrottled) {
    static final ReadingPosition UP_TO_DATE =
        new ReadingPosition(UnreadCounts.NONE, Optional.empty(), 0, Optional.empty(), false);

    /** Returns the number of unread messages. */
    public int unread() {
      return unreadCounts.unread();
    }

    /** Returns whether the transcript is scrolled to its end. */
    public boolean isAtEnd() {
      return anchor.isEmpty();
    }

    public ReadingPosition with(int count) {
      return with(unreadCounts.with(count));
    }

    public ReadingPosition with(UnreadCounts other) {
      return new ReadingPosition(other, anchor, readMarker, unreadLine, markerThrottled);
    }

    /** Returns this scrolled to {@code other}. At the end, the unread line counts as seen. */
    public ReadingPosition withAnchor(Optional<ScrollAnchor> other) {
      Optional<UnreadLine> seen =
          other.isEmpty() ? unreadLine.map(UnreadLine::markedSeen) : unreadLine;
      return new ReadingPosition(unreadCounts, other, readMarker, seen, markerThrottled);
    }

    public ReadingPosition readUpTo(long id) {
      return new ReadingPosition(
          unreadCounts, anchor, Math.max(readMarker, id), unreadLine, markerThrottled);
    }

    public ReadingPosition with(Optional<UnreadLine> other) {
      return new ReadingPosition(unreadCounts, anchor, readMarker, other, markerThrottled);
    }

    public ReadingPosition markerThrottled(boolean rests) {
      return new ReadingPosition(unreadCounts, anchor, readMarker, unreadLine, rests);
    }
  }

  /** The most entries of a conversation that isn't shown; of more, about half are kept. */
  public static final int MAX_HIDDEN_ENTRIES = 4_000;

  private static final int KEPT_HIDDEN_ENTRIES = 2_000;

  /** Copies the lists. */
  public ConversationState {
    outgoing = List.copyOf(outgoing);
  }

  /** Returns a conversation of which nothing is known yet. */
  public static ConversationState of(Place place) {
    return new ConversationState(
        place,
        RoomMembership.UNKNOWN,
        ConversationHistory.EMPTY,
        List.of(),
        ReadingPosition.UP_TO_DATE);
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
    return place instanceof Place.Direct
        ? readingPosition.unread()
        : readingPosition.unreadCounts().mentions();
  }

  /** Returns the loaded entries. */
  public Scrollback scrollback() {
    return history.entries();
  }

  /** Returns the members, as far as the server has told. */
  public List<UserName> members() {
    return membership.members();
  }

  public ConversationState withPlace(Place canonical) {
    return new ConversationState(canonical, membership, history, outgoing, readingPosition);
  }

  public ConversationState changeMembership(UnaryOperator<RoomMembership> change) {
    return new ConversationState(
        place, change.apply(membership), history, outgoing, readingPosition);
  }

  public ConversationState changeHistory(UnaryOperator<ConversationHistory> change) {
    return new ConversationState(
        place, membership, change.apply(history), outgoing, readingPosition);
  }

  public ConversationState with(Entry entry) {
    return changeHistory(past -> past.with(past.entries().with(entry)));
  }

  /**
   * Returns this with {@code note} as the newest entry, unless the newest is a notice with the same
   * text.
   */
  public ConversationState withNotice(Entry.Notice note) {
    return changeHistory(past -> past.with(past.entries().withNotice(note)));
  }

  /** Returns this after the server's log was replaced: ids of the old log mean nothing any more. */
  public ConversationState withLogReset() {
    ReadingPosition reset =
        new ReadingPosition(
            readingPosition.unreadCounts(), readingPosition.anchor(), 0, Optional.empty(), false);
    return changeHistory(ConversationHistory::withLogReset).withReadingPosition(reset);
  }

  public ConversationState withOutgoing(List<OutgoingMessage> messages) {
    return new ConversationState(place, membership, history, messages, readingPosition);
  }

  public ConversationState changeOutgoing(UnaryOperator<OutgoingMessage> change) {
    return withOutgoing(outgoing.stream().map(change).toList());
  }

  public ConversationState withReadingPosition(ReadingPosition other) {
    return new ConversationState(place, membership, history, outgoing, other);
  }

  /** Returns this when it is shown: nothing counts as unread. */
  ConversationState markedShown() {
    return withReadingPosition(readingPosition.with(0).withAnchor(readingPosition.anchor()));
  }

  /**
   * Returns this when another conversation is shown: an unread line that was seen is removed, and
   * old entries may be dropped as in {@link #trimmedWhileHidden}.
   */
  ConversationState markedHidden() {
    boolean done = readingPosition.unreadLine().filter(UnreadLine::seen).isPresent();
    return (done ? withReadingPosition(readingPosition.with(Optional.empty())) : this)
        .trimmedWhileHidden();
  }

  /**
   * Returns this, not shown, without its oldest entries if there are too many and they can be
   * requested again.
   */
  public ConversationState trimmedWhileHidden() {
    long entries = scrollback().end() - scrollback().first();
    if (entries <= MAX_HIDDEN_ENTRIES || !readingPosition.isAtEnd()) {
      return this;
    }
    ConversationState shorter = changeHistory(past -> past.trimmed(KEPT_HIDDEN_ENTRIES));
    long first = shorter.scrollback().first();
    return shorter.withReadingPosition(
        readingPosition.with(
            readingPosition
                .unreadLine()
                .map(line -> line.number() < first ? line.movedAbove(first) : line)));
  }
}

package org.wassop.tui.model.update.sync;

import java.util.Optional;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.ConversationState.ReadingPosition;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.KnownRange;
import org.wassop.tui.model.timeline.Scrollback;
import org.wassop.tui.model.timeline.UnreadLine;

/**
 * Counts unread messages, and draws the unread line. The line is drawn when a message comes while
 * the user looks elsewhere or is scrolled up. Once the user has seen the end, the line goes as the
 * user leaves the conversation. Pure.
 */
public final class UnreadTracking {
  private UnreadTracking() {}

  /** Returns {@code room}, which is {@code shown} or not, after {@code message} was appended. */
  static ConversationState appended(ConversationState room, Entry.Message message, boolean shown) {
    ConversationState notTyping =
        room.changeMembership(members -> members.withoutTyping(message.from()));
    ReadingPosition readingPosition = room.readingPosition();
    if (message.own() || shown && readingPosition.isAtEnd()) {
      return notTyping;
    }
    UnreadLine newLine =
        new UnreadLine(room.scrollback().end() - 1, Math.max(0, message.id() - 1), false);
    Optional<UnreadLine> line =
        readingPosition.unreadLine().filter(old -> !old.seen()).or(() -> Optional.of(newLine));
    return notTyping.withReadingPosition(
        readingPosition.with(line).with(readingPosition.unread() + (shown ? 0 : 1)));
  }

  /**
   * Applies the topic and the read marker that the server sends when a room is entered. In a room
   * where the user has never read anything, nothing is unread.
   */
  public static Step entered(Step step, Request.EnterRoom asked, Answer.RoomEntered entered) {
    State state = step.state();
    if (!state.isOnlineInWassop2()) {
      return step;
    }
    Place place = new Place.Room(entered.room());
    String topic = SafeText.line(entered.topic()).strip();
    boolean shown = state.conversations().isShown(place);
    ConversationList rooms =
        state
            .conversations()
            .change(
                place,
                room -> {
                  ConversationState in = room.changeMembership(members -> members.withTopic(topic));
                  long read = room.readingPosition().readMarker();
                  return read > 0
                      ? readUpTo(in, read, shown)
                      : asked.replay() instanceof Request.Replay.After(long id)
                          ? withLine(in, id, shown)
                          : in;
                });
    return new Step(state.with(rooms), step.effects());
  }

  /** Returns {@code room}, in which the user has read up to the message {@code id}. */
  private static ConversationState readUpTo(ConversationState room, long id, boolean shown) {
    KnownRange knownRange = room.history().knownRange();
    long notLoaded = knownRange.isUnknown() ? 0 : Math.max(0, knownRange.first() - 1 - id);
    int count = shown ? 0 : Math.clamp(loaded(room, id) + notLoaded, 0, Integer.MAX_VALUE);
    ConversationState lined = withLine(room, id, shown);
    return lined.withReadingPosition(lined.readingPosition().with(count));
  }

  /** Returns how many messages of others after {@code id} are loaded. */
  private static long loaded(ConversationState room, long id) {
    long count = 0;
    for (long number = firstAfter(room, id); number < room.scrollback().end(); number++) {
      count += isNew(room.scrollback().get(number), id) ? 1 : 0;
    }
    return count;
  }

  /**
   * Returns {@code room} with the unread line above the first message after {@code id}, if there is
   * one.
   */
  private static ConversationState withLine(ConversationState room, long id, boolean shown) {
    ReadingPosition readingPosition = room.readingPosition();
    long first = firstAfter(room, id);
    Optional<UnreadLine> old = shown ? readingPosition.unreadLine() : Optional.empty();
    Optional<UnreadLine> line =
        first == room.scrollback().end()
            ? old
            : Optional.of(new UnreadLine(first, id, shown && readingPosition.isAtEnd()));
    return room.withReadingPosition(readingPosition.with(line));
  }

  /**
   * Returns the number of the first message of others after {@code id}; the log's end if there is
   * none.
   */
  private static long firstAfter(ConversationState room, long id) {
    Scrollback log = room.scrollback();
    long number = room.history().numberFrom(id + 1);
    while (number < log.end() && !isNew(log.get(number), id)) {
      number++;
    }
    return number;
  }

  /**
   * Returns {@code readingPosition} after older entries were loaded before number {@code before} of
   * {@code log}: the line moves up if some of them are unread.
   */
  static ReadingPosition lineAfterPaging(
      Scrollback log, long before, ReadingPosition readingPosition) {
    return readingPosition
        .unreadLine()
        .filter(line -> line.afterId() > 0)
        .map(line -> {
          for (long number = log.first(); number < before; number++) {
            if (isNew(log.get(number), line.afterId())) {
              return readingPosition.with(Optional.of(line.movedAbove(number)));
            }
          }
          return readingPosition;
        })
        .orElse(readingPosition);
  }

  private static boolean isNew(Entry entry, long read) {
    return entry instanceof Entry.Message message && !message.own() && message.id() > read;
  }
}

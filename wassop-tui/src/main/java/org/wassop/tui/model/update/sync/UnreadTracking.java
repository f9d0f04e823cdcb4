package org.wassop.tui.model.update.sync;

import java.util.Optional;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.ConversationState.Reading;
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
  static ConversationState heard(ConversationState room, Entry.Message message, boolean shown) {
    ConversationState notTyping = room.changeMembership(members -> members.silent(message.from()));
    Reading reading = room.reading();
    if (message.own() || shown && reading.isAtEnd()) {
      return notTyping;
    }
    UnreadLine here = new UnreadLine(room.log().end() - 1, Math.max(0, message.id() - 1), false);
    Optional<UnreadLine> line =
        reading.line().filter(old -> !old.seen()).or(() -> Optional.of(here));
    return notTyping.withReading(reading.with(line).with(reading.unread() + (shown ? 0 : 1)));
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
    boolean shown = state.rooms().isShown(place);
    ConversationList rooms =
        state
            .rooms()
            .change(
                place,
                room -> {
                  ConversationState in = room.changeMembership(members -> members.about(topic));
                  long read = room.reading().readId();
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
    KnownRange knownRange = room.conversationHistory().knownRange();
    long notLoaded = knownRange.isNone() ? 0 : Math.max(0, knownRange.first() - 1 - id);
    int count = shown ? 0 : Math.clamp(loaded(room, id) + notLoaded, 0, Integer.MAX_VALUE);
    ConversationState lined = withLine(room, id, shown);
    return lined.withReading(lined.reading().with(count));
  }

  /** Returns how many messages of others after {@code id} are loaded. */
  private static long loaded(ConversationState room, long id) {
    long count = 0;
    for (long number = firstAfter(room, id); number < room.log().end(); number++) {
      count += isNew(room.log().get(number), id) ? 1 : 0;
    }
    return count;
  }

  /**
   * Returns {@code room} with the unread line above the first message after {@code id}, if there is
   * one.
   */
  private static ConversationState withLine(ConversationState room, long id, boolean shown) {
    Reading reading = room.reading();
    long first = firstAfter(room, id);
    Optional<UnreadLine> old = shown ? reading.line() : Optional.empty();
    Optional<UnreadLine> line =
        first == room.log().end()
            ? old
            : Optional.of(new UnreadLine(first, id, shown && reading.isAtEnd()));
    return room.withReading(reading.with(line));
  }

  /**
   * Returns the number of the first message of others after {@code id}; the log's end if there is
   * none.
   */
  private static long firstAfter(ConversationState room, long id) {
    Scrollback log = room.log();
    long number = room.conversationHistory().numberFrom(id + 1);
    while (number < log.end() && !isNew(log.get(number), id)) {
      number++;
    }
    return number;
  }

  /**
   * Returns {@code reading} after older entries were loaded before number {@code before} of {@code
   * log}: the line moves up if some of them are unread.
   */
  static Reading lineAmong(Scrollback log, long before, Reading reading) {
    return reading
        .line()
        .filter(line -> line.after() > 0)
        .map(line -> {
          for (long number = log.first(); number < before; number++) {
            if (isNew(log.get(number), line.after())) {
              return reading.with(Optional.of(line.above(number)));
            }
          }
          return reading;
        })
        .orElse(reading);
  }

  private static boolean isNew(Entry entry, long read) {
    return entry instanceof Entry.Message message && !message.own() && message.id() > read;
  }
}

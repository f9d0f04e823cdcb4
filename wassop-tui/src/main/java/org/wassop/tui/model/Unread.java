package org.wassop.tui.model;

import java.util.Optional;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.RoomState.Reading;

/**
 * What is unread, and the line above it. The line is drawn when something new comes while the user
 * looks elsewhere or is scrolled up; once the end was seen, it goes when the user does. Pure.
 */
final class Unread {
  private Unread() {}

  /** {@code room}, which is {@code shown} or not, with {@code said} as its newest. */
  static RoomState heard(RoomState room, Entry.Said said, boolean shown) {
    long number = room.log().end();
    long before = room.history().newestId();
    RoomState more = room.with(said).changeMembership(members -> members.silent(said.from()));
    Reading reading = room.reading();
    if (said.own() || shown && reading.anchor().isEmpty()) {
      return more;
    }
    Optional<NewLine> line =
        reading
            .line()
            .filter(old -> !old.seen())
            .or(() -> Optional.of(new NewLine(number, before, false)));
    return more.withReading(reading.with(line).with(reading.unread() + (shown ? 0 : 1)));
  }

  /**
   * After a room was entered, which tells how far the user has read, here or elsewhere. What was
   * said before the user ever read there isn't unread.
   */
  static Step entered(Step step, Answer.RoomEntered entered) {
    State state = step.state();
    if (!state.isOnlineInWassop2()) {
      return step;
    }
    Place place = new Place.Room(entered.room());
    String topic = SafeText.line(entered.topic()).strip();
    boolean shown = state.rooms().isShown(place);
    RoomList rooms =
        state
            .rooms()
            .change(
                place,
                room -> {
                  RoomState in =
                      room.changeHistory(history -> history.with(entered.kept()))
                          .changeMembership(members -> members.about(topic));
                  return entered.read() == 0 ? in : readUpTo(in, entered.read(), shown);
                });
    return new Step(state.with(rooms), step.effects());
  }

  /** {@code room}, in which the user has read up to the message {@code id}. */
  static RoomState readUpTo(RoomState room, long id, boolean shown) {
    Scrollback log = room.log();
    int unread = 0;
    long first = log.end();
    for (long number = log.end() - 1; number >= log.first(); number--) {
      if (isNew(log.get(number), id)) {
        first = number;
        unread++;
      } else if (log.get(number) instanceof Entry.Said said && said.id() > 0 && said.id() <= id) {
        break;
      }
    }
    long oldest = room.history().firstId();
    long notLoaded = oldest == 0 ? 0 : Math.max(0, oldest - 1 - id);
    Reading reading = room.reading();
    Optional<NewLine> old = shown ? reading.line() : Optional.empty();
    Optional<NewLine> line =
        first == log.end() ? old : Optional.of(new NewLine(first, id, shown && reading.isAtEnd()));
    int count = shown ? 0 : Math.clamp(unread + notLoaded, 0, Integer.MAX_VALUE);
    return room.withReading(reading.with(line).with(count).upTo(id));
  }

  /**
   * {@code reading} after older entries came before number {@code before} of {@code log}: the line
   * moves up when some of them are unread too.
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
    return entry instanceof Entry.Said said && !said.own() && said.id() > read;
  }
}

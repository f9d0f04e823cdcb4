package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.text.SafeText;

/**
 * What reactions, corrections and deletions do to messages. They come in the order of the log, in
 * which each has its own id; those to messages that aren't loaded yet wait for them. Pure.
 */
final class Changes {
  /** Most changes that are kept for messages that aren't loaded. */
  private static final int MOST = 10_000;

  private Changes() {}

  /** {@code said} after {@code change}. */
  static Entry.Said apply(Entry.Said said, Event.Changed change) {
    Marks marks = said.marks();
    return switch (change) {
      case Event.Reacted reacted when marks.deleted() -> said;
      case Event.Reacted reacted ->
          said.with(
              reacted.back()
                  ? marks.without(reacted.from(), reacted.emoji())
                  : marks.with(reacted.from(), reacted.emoji()));
      // Of one that was corrected once more the server has no text any longer.
      case Event.Edited edited when marks.deleted() || edited.text().isEmpty() -> said;
      case Event.Edited edited ->
          said.with(SafeText.lines(edited.text()), marks.edited(edited.timeMillis()));
      case Event.Deleted deleted -> said.with("", marks.takenBack());
    };
  }

  /**
   * {@code room} after {@code change}, which is the next in its log. What is read of a message
   * whose end isn't seen doesn't move when reactions come below it, or go.
   */
  static RoomState apply(RoomState room, Event.Changed change) {
    RoomState changed = room.changeHistory(past -> apply(past, change));
    OptionalLong number = room.history().numberOf(change.of());
    Optional<Anchor> anchor = room.reading().anchor();
    if (number.isEmpty()
        || anchor.isEmpty()
        || anchor.get().number() != number.getAsLong()
        || anchor.get().rowsBelow() <= 0) {
      return changed;
    }
    int more = reactionRows(changed, change.of()) - reactionRows(room, change.of());
    Anchor moved =
        new Anchor(anchor.get().number(), Math.max(0, anchor.get().rowsBelow() + more), false);
    return more == 0 ? changed : changed.withReading(changed.reading().at(Optional.of(moved)));
  }

  /** How many rows there are below the message {@code id}, as long as they aren't too many. */
  private static int reactionRows(RoomState room, long id) {
    return room.history()
            .message(id)
            .filter(said -> !said.marks().reactions().isEmpty())
            .isPresent()
        ? 1
        : 0;
  }

  /** {@code history} after {@code change}, which is the next in its log. */
  private static History apply(History history, Event.Changed change) {
    List<Event.Changed> all = new ArrayList<>(history.changes());
    all.add(change);
    History longer = history.with(newest(all));
    OptionalLong number = history.numberOf(change.of());
    if (number.isEmpty()) {
      return longer;
    }
    Entry.Said said = (Entry.Said) history.entries().get(number.getAsLong());
    return longer.with(history.entries().replaced(number.getAsLong(), apply(said, change)));
  }

  /** As many of {@code changes} as are kept. */
  static List<Event.Changed> newest(List<Event.Changed> changes) {
    return changes.subList(Math.max(0, changes.size() - MOST), changes.size());
  }

  /**
   * {@code older} messages, in order, after {@code changes}, in order, as far as they concern them.
   */
  static List<Entry.Said> apply(List<Entry.Said> older, List<Event.Changed> changes) {
    List<Entry.Said> changed = new ArrayList<>(older);
    for (Event.Changed change : changes) {
      int index = indexOf(changed, change.of());
      if (index >= 0) {
        changed.set(index, apply(changed.get(index), change));
      }
    }
    return changed;
  }

  private static int indexOf(List<Entry.Said> messages, long id) {
    int low = 0;
    int high = messages.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = messages.get(middle).id();
      if (found == id) {
        return middle;
      }
      if (found < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}

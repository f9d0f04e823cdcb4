package org.wassop.tui.view;

import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.Anchor;
import org.wassop.tui.model.Entry;
import org.wassop.tui.model.History;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.Selection;

/** Which message is chosen next, and how the transcript scrolls for it to be seen. Pure. */
final class Chooser {
  private final EntryRows layout;
  private final Transcript transcript;
  private final RoomState room;
  private final int height;

  /** For {@code room} on a place of {@code height} rows. */
  Chooser(EntryRows layout, Transcript transcript, RoomState room, int height) {
    this.layout = layout;
    this.transcript = transcript;
    this.room = room;
    this.height = Math.max(1, height);
  }

  /** The entries that are seen whole: from {@code top} to {@code bottom}, or none. */
  private record Seen(long top, long bottom) {}

  /** The choice {@code steps} below {@code now}, above when negative; at first what is seen. */
  Action.Choose next(Optional<Selection> now, int steps) {
    OptionalLong number = from(now, steps);
    if (number.isEmpty()) {
      // Above the first there may be more to load; below the last nothing is chosen.
      return steps < 0
          ? new Action.Choose(idOf(now), new Action.ScrollTo(room.reading().anchor(), true))
          : new Action.Choose(OptionalLong.empty(), new Action.ScrollTo(Optional.empty(), false));
    }
    Optional<Anchor> anchor = Optional.of(showing(number.getAsLong()));
    boolean atTop = steps < 0 && transcript.isNearTop(room, anchor, 2 * height);
    Entry.Said said = (Entry.Said) room.log().get(number.getAsLong());
    return new Action.Choose(OptionalLong.of(said.id()), new Action.ScrollTo(anchor, atTop));
  }

  private static OptionalLong idOf(Optional<Selection> now) {
    return now.isEmpty() ? OptionalLong.empty() : OptionalLong.of(now.get().id());
  }

  private OptionalLong from(Optional<Selection> now, int steps) {
    History history = room.history();
    OptionalLong chosen =
        now.filter(selection -> selection.place().equals(room.place()))
            .map(selection -> history.numberOf(selection.id()))
            .orElseGet(OptionalLong::empty);
    if (chosen.isPresent()) {
      return first(chosen.getAsLong() + steps, steps);
    }
    Optional<Anchor> found = room.reading().anchor().filter(Anchor::isFound);
    if (found.isPresent() && history.canBeChosen(found.get().number())) {
      return OptionalLong.of(found.get().number());
    }
    return first(seen().bottom(), -1);
  }

  private OptionalLong first(long from, int steps) {
    long number = from;
    while (number >= room.history().oldest() && number < room.log().end()) {
      if (room.history().canBeChosen(number)) {
        return OptionalLong.of(number);
      }
      number += steps;
    }
    return OptionalLong.empty();
  }

  private Seen seen() {
    Optional<Anchor> anchor = transcript.anchor(room, height);
    int left = height - (anchor.isEmpty() ? layout.outgoing(room).size() : 0);
    long bottom = anchor.map(Anchor::number).orElse(room.log().end() - 1);
    int hidden = anchor.map(Anchor::rowsBelow).orElse(0);
    long top = bottom + 1;
    while (top > room.log().first() && rows(top - 1) - hidden <= left) {
      left -= rows(top - 1) - hidden;
      hidden = 0;
      top--;
    }
    boolean part = anchor.filter(a -> a.rowsBelow() > 0).isPresent();
    return new Seen(top, Math.max(room.log().first(), part ? bottom - 1 : bottom));
  }

  private int rows(long number) {
    return layout.rows(layout.sheet(room), number).size();
  }

  /** Where to scroll to for the entry {@code number} to be seen: not at all when it is. */
  private Anchor showing(long number) {
    Seen seen = seen();
    Anchor end = new Anchor(room.log().end() - 1, -layout.outgoing(room).size(), false);
    Optional<Anchor> now = transcript.anchor(room, height);
    if (number >= seen.top() && number <= seen.bottom()) {
      return now.orElse(end);
    }
    int more = rows(number) - height;
    return number < seen.top()
        ? transcript.down(layout.sheet(room), number, more).orElse(end)
        : new Anchor(number, Math.max(0, more), false);
  }
}

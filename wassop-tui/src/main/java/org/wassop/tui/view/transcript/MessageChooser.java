package org.wassop.tui.view.transcript;

import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.MessageSelection;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.ScrollAnchor;

/** Which message is chosen next, and how the transcript scrolls for it to be seen. Pure. */
final class MessageChooser {
  private final EntryRows layout;
  private final Transcript transcript;
  private final ConversationState room;
  private final int height;

  /** For {@code room} on a place of {@code height} rows. */
  MessageChooser(EntryRows layout, Transcript transcript, ConversationState room, int height) {
    this.layout = layout;
    this.transcript = transcript;
    this.room = room;
    this.height = Math.max(1, height);
  }

  /** The entries that are seen whole: from {@code top} to {@code bottom}, or none. */
  private record Seen(long top, long bottom) {}

  /** The choice {@code steps} below {@code now}, above when negative; at first what is seen. */
  Action.SelectMessage next(Optional<MessageSelection> now, int steps) {
    OptionalLong number = from(now, steps);
    if (number.isEmpty()) {
      // Above the first there may be more to load; below the last nothing is chosen.
      return steps < 0
          ? new Action.SelectMessage(idOf(now), new Action.ScrollTo(room.reading().anchor(), true))
          : new Action.SelectMessage(
              OptionalLong.empty(), new Action.ScrollTo(Optional.empty(), false));
    }
    Optional<ScrollAnchor> anchor = Optional.of(showing(number.getAsLong()));
    boolean atTop = steps < 0 && transcript.isNearTop(room, anchor, 2 * height);
    Entry.Message message = (Entry.Message) room.log().get(number.getAsLong());
    return new Action.SelectMessage(
        OptionalLong.of(message.id()), new Action.ScrollTo(anchor, atTop));
  }

  private static OptionalLong idOf(Optional<MessageSelection> now) {
    return now.isEmpty() ? OptionalLong.empty() : OptionalLong.of(now.get().id());
  }

  private OptionalLong from(Optional<MessageSelection> now, int steps) {
    ConversationHistory conversationHistory = room.conversationHistory();
    OptionalLong chosen =
        now.filter(messageSelection -> messageSelection.place().equals(room.place()))
            .map(messageSelection -> conversationHistory.numberOf(messageSelection.id()))
            .orElseGet(OptionalLong::empty);
    if (chosen.isPresent()) {
      return first(chosen.getAsLong() + steps, steps);
    }
    Optional<ScrollAnchor> found = room.reading().anchor().filter(ScrollAnchor::isFound);
    if (found.isPresent() && conversationHistory.canBeChosen(found.get().number())) {
      return OptionalLong.of(found.get().number());
    }
    return first(seen().bottom(), -1);
  }

  private OptionalLong first(long from, int steps) {
    long number = from;
    while (number >= room.conversationHistory().oldest() && number < room.log().end()) {
      if (room.conversationHistory().canBeChosen(number)) {
        return OptionalLong.of(number);
      }
      number += steps;
    }
    return OptionalLong.empty();
  }

  private Seen seen() {
    Optional<ScrollAnchor> anchor = transcript.anchor(room, height);
    int left = height - (anchor.isEmpty() ? layout.outgoing(room).size() : 0);
    long bottom = anchor.map(ScrollAnchor::number).orElse(room.log().end() - 1);
    int hidden = anchor.map(ScrollAnchor::rowsBelow).orElse(0);
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
  private ScrollAnchor showing(long number) {
    Seen seen = seen();
    ScrollAnchor end = new ScrollAnchor(room.log().end() - 1, -layout.outgoing(room).size(), false);
    Optional<ScrollAnchor> now = transcript.anchor(room, height);
    if (number >= seen.top() && number <= seen.bottom()) {
      return now.orElse(end);
    }
    int more = rows(number) - height;
    return number < seen.top()
        ? transcript.down(layout.sheet(room), number, more).orElse(end)
        : new ScrollAnchor(number, Math.max(0, more), false);
  }
}

package org.wassop.tui.view.transcript;

import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.MessageSelection;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.ScrollAnchor;

/** Selects the next message, and scrolls the transcript so that it is visible. Pure. */
final class MessageSelector {
  private final EntryRows layout;
  private final Transcript transcript;
  private final ConversationState room;
  private final int height;

  /** Selects in {@code room}, on a transcript of {@code height} rows. */
  MessageSelector(EntryRows layout, Transcript transcript, ConversationState room, int height) {
    this.layout = layout;
    this.transcript = transcript;
    this.room = room;
    this.height = Math.max(1, height);
  }

  /**
   * The entries that are entirely visible, from {@code top} to {@code bottom}; none if {@code
   * bottom} is less.
   */
  private record Visible(long top, long bottom) {}

  /**
   * Returns the selection {@code steps} below {@code current}, above if negative. Without a
   * selection in this room, it starts with the entry that was searched for, else with the lowest
   * visible message.
   */
  Action.SelectMessage next(Optional<MessageSelection> current, int steps) {
    OptionalLong number = nextNumber(current, steps);
    if (number.isEmpty()) {
      // Above the first message, older history may be loaded; below the last, nothing is selected.
      return steps < 0
          ? new Action.SelectMessage(
              idOf(current), new Action.ScrollTo(room.readingPosition().anchor(), true))
          : new Action.SelectMessage(
              OptionalLong.empty(), new Action.ScrollTo(Optional.empty(), false));
    }
    Optional<ScrollAnchor> anchor = Optional.of(anchorFor(number.getAsLong()));
    boolean atTop = steps < 0 && transcript.isNearTop(room, anchor, 2 * height);
    Entry.Message message = (Entry.Message) room.scrollback().get(number.getAsLong());
    return new Action.SelectMessage(
        OptionalLong.of(message.id()), new Action.ScrollTo(anchor, atTop));
  }

  private static OptionalLong idOf(Optional<MessageSelection> current) {
    return current.isEmpty() ? OptionalLong.empty() : OptionalLong.of(current.get().id());
  }

  private OptionalLong nextNumber(Optional<MessageSelection> current, int steps) {
    ConversationHistory conversationHistory = room.history();
    OptionalLong selected =
        current
            .filter(messageSelection -> messageSelection.place().equals(room.place()))
            .map(messageSelection -> conversationHistory.numberOf(messageSelection.id()))
            .orElseGet(OptionalLong::empty);
    if (selected.isPresent()) {
      return firstSelectable(selected.getAsLong() + steps, steps);
    }
    Optional<ScrollAnchor> found =
        room.readingPosition().anchor().filter(ScrollAnchor::isJumpTarget);
    if (found.isPresent() && conversationHistory.isSelectable(found.get().number())) {
      return OptionalLong.of(found.get().number());
    }
    return firstSelectable(visible().bottom(), -1);
  }

  private OptionalLong firstSelectable(long from, int steps) {
    long number = from;
    while (number >= room.history().oldest() && number < room.scrollback().end()) {
      if (room.history().isSelectable(number)) {
        return OptionalLong.of(number);
      }
      number += steps;
    }
    return OptionalLong.empty();
  }

  private Visible visible() {
    Optional<ScrollAnchor> anchor = transcript.anchor(room, height);
    int left = height - (anchor.isEmpty() ? layout.outgoingRows(room).size() : 0);
    long bottom = anchor.map(ScrollAnchor::number).orElse(room.scrollback().end() - 1);
    int hidden = anchor.map(ScrollAnchor::rowsBelow).orElse(0);
    long top = bottom + 1;
    while (top > room.scrollback().first() && rows(top - 1) - hidden <= left) {
      left -= rows(top - 1) - hidden;
      hidden = 0;
      top--;
    }
    boolean bottomIsCut = anchor.filter(a -> a.rowsBelow() > 0).isPresent();
    return new Visible(top, Math.max(room.scrollback().first(), bottomIsCut ? bottom - 1 : bottom));
  }

  private int rows(long number) {
    return layout.rows(layout.source(room), number).size();
  }

  /**
   * Returns the anchor that makes the entry {@code number} visible: the current one if it is
   * visible already.
   */
  private ScrollAnchor anchorFor(long number) {
    Visible visible = visible();
    ScrollAnchor end =
        new ScrollAnchor(room.scrollback().end() - 1, -layout.outgoingRows(room).size(), false);
    Optional<ScrollAnchor> current = transcript.anchor(room, height);
    if (number >= visible.top() && number <= visible.bottom()) {
      return current.orElse(end);
    }
    int excess = rows(number) - height;
    return number < visible.top()
        ? transcript.down(layout.source(room), number, excess).orElse(end)
        : new ScrollAnchor(number, Math.max(0, excess), false);
  }
}

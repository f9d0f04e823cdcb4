package org.wassop.tui.view;

import java.util.Optional;
import org.wassop.tui.model.Anchor;
import org.wassop.tui.model.History;
import org.wassop.tui.model.NewLine;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.Scrollback;
import org.wassop.tui.model.Selection;

/**
 * What is laid out of a conversation.
 *
 * @param history what was said
 * @param newLine the number of the entry below the line above what is new
 * @param found the number of the one that was looked for
 * @param chosen the one that the user has chosen, if it is here
 */
record Sheet(History history, long newLine, long found, Optional<Selection> chosen) {
  private static final long NONE = Long.MIN_VALUE;

  static Sheet of(RoomState room, Reader reader) {
    return new Sheet(
        room.history(),
        room.reading().line().map(NewLine::number).orElse(NONE),
        room.reading().anchor().filter(Anchor::isFound).map(Anchor::number).orElse(NONE),
        reader.selection().filter(selection -> selection.place().equals(room.place())));
  }

  static Sheet of(Scrollback log) {
    return new Sheet(History.of(log), NONE, NONE, Optional.empty());
  }

  Scrollback log() {
    return history.entries();
  }

  /** Whether the message {@code id} is the one that the user has chosen. */
  boolean isChosen(long id) {
    return id > 0 && chosen.filter(selection -> selection.id() == id).isPresent();
  }
}

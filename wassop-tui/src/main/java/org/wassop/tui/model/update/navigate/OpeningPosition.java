package org.wassop.tui.model.update.navigate;

import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.state.Viewport;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.UnreadLine;
import org.wassop.tui.text.CellWidth;

/** Chooses where a transcript is scrolled to when the user comes to a conversation. Pure. */
public final class OpeningPosition {
  /** The rows of a screen that no transcript has: borders, the input bar, the status line. */
  private static final int OTHER_ROWS = 4;

  private OpeningPosition() {}

  /**
   * Returns {@code step}. If it has shown another conversation with more unread messages than fit
   * the screen, its transcript is scrolled to the unread line.
   */
  public static Step after(State before, Step step) {
    State state = step.state();
    Optional<Place> now = state.conversations().shown().map(ConversationState::place);
    if (now.isEmpty() || now.equals(before.conversations().shown().map(ConversationState::place))) {
      return step;
    }
    ConversationList rooms =
        state
            .conversations()
            .change(
                now.get(),
                room ->
                    room.readingPosition().isAtEnd() && isMore(room, state.viewport())
                        ? JumpTargets.atUnreadLine(room, state.viewport())
                        : room);
    return new Step(state.with(rooms), step.effects());
  }

  /**
   * Returns whether the messages below the unread line certainly take more rows than the screen
   * has.
   */
  private static boolean isMore(ConversationState room, Viewport screen) {
    Optional<UnreadLine> line = room.readingPosition().unreadLine();
    if (line.isEmpty()) {
      return false;
    }
    long place = Math.max(1, screen.rows() - OTHER_ROWS);
    long rows = 1;
    long first = Math.max(line.get().number(), room.scrollback().first());
    for (long number = first; number < room.scrollback().end() && rows <= place; number++) {
      rows +=
          room.scrollback().get(number) instanceof Entry.Message message
              ? rows(message.text(), screen)
              : 0;
    }
    return rows > place;
  }

  private static long rows(String text, Viewport screen) {
    long rows = 0;
    for (String one : text.split("\n", -1)) {
      rows += 1 + Math.max(0, CellWidth.ofText(one) - 1) / Math.max(1, screen.columns());
    }
    return rows;
  }
}

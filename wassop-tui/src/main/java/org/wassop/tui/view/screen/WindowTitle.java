package org.wassop.tui.view.screen;

import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.State;
import org.wassop.tui.view.rows.ScreenTexts;

/** The title of the terminal's window: the current conversation and the unread count. Pure. */
public final class WindowTitle {
  private static final String PROGRAM = "wassop";

  private WindowTitle() {}

  /**
   * Returns the title of {@code state}, such as {@code (3) Sala1 — wassop}. A {@code !} follows the
   * count if an unread message highlights; a lost connection is named.
   */
  public static String of(State state, ScreenTexts screenTexts) {
    int unread =
        state.conversations().all().stream()
            .mapToInt(room -> room.readingPosition().unread())
            .sum();
    boolean highlighted =
        state.conversations().all().stream().anyMatch(room -> state.highlightCount(room) > 0);
    String count = unread == 0 ? "" : "(" + unread + (highlighted ? "!" : "") + ") ";
    String conversation =
        state.conversations().shown().map(room -> room.title() + " — ").orElse("");
    Phase phase = state.connection().phase();
    boolean offline = phase == Phase.RECONNECTING || phase == Phase.OFFLINE;
    return count
        + (offline ? "⚠ " + screenTexts.text("title.offline") + " · " : "")
        + conversation
        + PROGRAM;
  }
}

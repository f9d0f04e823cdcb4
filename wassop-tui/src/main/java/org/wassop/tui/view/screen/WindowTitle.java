package org.wassop.tui.view.screen;

import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.State;
import org.wassop.tui.view.rows.ScreenTexts;

/** What the terminal's window is called: where one is, and how much is unread. Pure. */
public final class WindowTitle {
  private static final String PROGRAM = "wassop";

  private WindowTitle() {}

  /**
   * The title of {@code state}: {@code (3) Sala1 — wassop}, with {@code !} behind the count when
   * something unread is for the user, and a word about a missing connection.
   */
  public static String of(State state, ScreenTexts screenTexts) {
    int unread = state.rooms().entered().stream().mapToInt(room -> room.reading().unread()).sum();
    boolean named = state.rooms().entered().stream().anyMatch(room -> state.calls(room) > 0);
    String count = unread == 0 ? "" : "(" + unread + (named ? "!" : "") + ") ";
    String where = state.rooms().shown().map(room -> room.title() + " — ").orElse("");
    Phase phase = state.link().phase();
    boolean offline = phase == Phase.RECONNECTING || phase == Phase.OFFLINE;
    return count
        + (offline ? "⚠ " + screenTexts.text("title.offline") + " · " : "")
        + where
        + PROGRAM;
  }
}

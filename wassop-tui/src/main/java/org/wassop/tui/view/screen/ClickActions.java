package org.wassop.tui.view.screen;

import java.util.Optional;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.State;
import org.wassop.tui.view.rows.Rect;
import org.wassop.tui.view.rows.ScreenPart;
import org.wassop.tui.view.rows.ScreenTexts;

/** Maps mouse clicks in the main window to actions. Pure. */
public final class ClickActions {
  private ClickActions() {}

  /**
   * Returns the action of a click on a cell of the screen. A click in the sidebar opens the
   * conversation; a click on a status line that counts entries below scrolls to the end. Other
   * clicks have no action.
   */
  public static Optional<Action> at(State state, ScreenTexts screenTexts, int column, int row) {
    Picture picture = Picture.of(state, screenTexts);
    Rect sidebar = picture.layout().sidebar();
    if (sidebar.contains(column, row)) {
      return Sidebar.conversationAt(state, screenTexts, sidebar, row - sidebar.row())
          .map(Action.GoTo::new);
    }
    ScreenPart status = picture.parts().getLast();
    boolean countsBelow =
        status.bounds().contains(column, row)
            && status.rows().getFirst().text().strip().startsWith(StatusLine.BELOW_PREFIX);
    return countsBelow
        ? Optional.of(new Action.ScrollTo(Optional.empty(), false))
        : Optional.empty();
  }
}

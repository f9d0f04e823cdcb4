package org.wassop.tui.view.screen;

import java.util.Optional;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.State;
import org.wassop.tui.view.rows.Rect;
import org.wassop.tui.view.rows.ScreenPart;
import org.wassop.tui.view.rows.ScreenTexts;

/** What a click on a cell of the main window means. Pure. */
public final class ClickActions {
  private ClickActions() {}

  /**
   * What a click at {@code column} and {@code row} of the screen does: on a room it goes there, on
   * the line that says how much is below to the newest line; elsewhere nothing.
   */
  public static Optional<Action> at(State state, ScreenTexts screenTexts, int column, int row) {
    Picture picture = Picture.of(state, screenTexts);
    Rect sidebar = picture.layout().sidebar();
    if (sidebar.has(column, row)) {
      return Sidebar.at(state, screenTexts, sidebar, row - sidebar.row()).map(Action.GoTo::new);
    }
    ScreenPart status = picture.parts().getLast();
    boolean below =
        status.place().has(column, row)
            && status.rows().getFirst().text().strip().startsWith(StatusLine.BELOW);
    return below ? Optional.of(new Action.ScrollTo(Optional.empty(), false)) : Optional.empty();
  }
}

package org.wassop.tui.ui;

import java.util.Optional;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.State;
import org.wassop.tui.view.popup.PopupDialog;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.screen.ClickActions;
import org.wassop.tui.view.screen.InputBar;
import org.wassop.tui.view.screen.Picture;

/** A scroller that acts like {@link ScreenWindows}, without a screen. */
record ScreenlessScroller(ScreenTexts screenTexts) implements Keymap.Scroller {
  @Override
  public Action.ScrollTo scrolled(State state, int pages) {
    return Picture.scrolled(state, screenTexts, pages);
  }

  @Override
  public Action vertical(State state, int rows) {
    return InputBar.vertical(state, screenTexts, rows);
  }

  @Override
  public Action.SelectMessage chosen(State state, int steps) {
    return Picture.chosen(state, screenTexts, steps);
  }

  @Override
  public Action.ScrollTo scrolledByRows(State state, int rows) {
    return Picture.scrolledByRows(state, screenTexts, rows);
  }

  @Override
  public Optional<Action> pointed(State state, int column, int row) {
    return ClickActions.at(state, screenTexts, column, row);
  }

  @Override
  public int helpTop(State state, int rows) {
    return PopupDialog.helpTop(state, screenTexts, Keymap.help(), rows);
  }
}

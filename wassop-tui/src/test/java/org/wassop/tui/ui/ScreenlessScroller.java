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
  public Action.ScrollTo scrollPages(State state, int pages) {
    return Picture.scrollByPages(state, screenTexts, pages);
  }

  @Override
  public Action moveVertically(State state, int rows) {
    return InputBar.moveVertically(state, screenTexts, rows);
  }

  @Override
  public Action.SelectMessage selectMessage(State state, int steps) {
    return Picture.selectMessage(state, screenTexts, steps);
  }

  @Override
  public Action.ScrollTo scrollRows(State state, int rows) {
    return Picture.scrollByRows(state, screenTexts, rows);
  }

  @Override
  public Optional<Action> click(State state, int column, int row) {
    return ClickActions.at(state, screenTexts, column, row);
  }

  @Override
  public int helpTop(State state, int rows) {
    return PopupDialog.helpTop(state, screenTexts, Keymap.help(), rows);
  }
}

package org.wassop.tui.ui;

import java.util.Optional;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.State;
import org.wassop.tui.view.ClickActions;
import org.wassop.tui.view.InputBar;
import org.wassop.tui.view.Picture;
import org.wassop.tui.view.PopupDialog;
import org.wassop.tui.view.ScreenTexts;

/** Scrolls and points as the windows do, without a screen. */
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

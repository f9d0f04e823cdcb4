package org.wassop.tui.ui;

import java.util.Optional;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.State;
import org.wassop.tui.view.Dialog;
import org.wassop.tui.view.InputBar;
import org.wassop.tui.view.Picture;
import org.wassop.tui.view.Pointing;
import org.wassop.tui.view.Words;

/** Scrolls and points as the windows do, without a screen. */
record ScrollerOnPaper(Words words) implements Keymap.Scroller {
  @Override
  public Action.ScrollTo scrolled(State state, int pages) {
    return Picture.scrolled(state, words, pages);
  }

  @Override
  public Action vertical(State state, int rows) {
    return InputBar.vertical(state, words, rows);
  }

  @Override
  public Action.Choose chosen(State state, int steps) {
    return Picture.chosen(state, words, steps);
  }

  @Override
  public Action.ScrollTo scrolledByRows(State state, int rows) {
    return Picture.scrolledByRows(state, words, rows);
  }

  @Override
  public Optional<Action> pointed(State state, int column, int row) {
    return Pointing.at(state, words, column, row);
  }

  @Override
  public int helpTop(State state, int rows) {
    return Dialog.helpTop(state, words, Keymap.help(), rows);
  }
}

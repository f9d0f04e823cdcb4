package org.wassop.tui.view.screen;

import java.util.List;
import org.wassop.tui.model.state.State;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;

/**
 * The prompt before the draft: a label, and a mark that tells whether rows are cut above or below.
 * Pure.
 */
record InputPrompt(String label) {
  /**
   * Returns the prompt of {@code state} in a bar of {@code columns} cells. A narrow bar has no
   * label.
   */
  static InputPrompt of(State state, ScreenTexts screenTexts, int columns) {
    InputPrompt labelled =
        new InputPrompt(screenTexts.text(state.isChoosingName() ? "prompt.name" : "you") + " ");
    return labelled.width() > columns / 2 ? new InputPrompt("") : labelled;
  }

  /** Returns the width of the prompt in cells. */
  int width() {
    return CellWidth.ofText(label) + 2;
  }

  /** Returns the lines of {@code text} after the prompt; each leaves a cell for the cursor. */
  List<TextFit.LineRange> lines(String text, int columns) {
    return TextFit.lineRanges(text, Math.max(1, columns - width() - 1));
  }

  /**
   * Returns the prompt of a line: of the {@code first} line of the draft, or of a visible line with
   * cut lines above or below.
   */
  Row prefix(boolean first, boolean cutAbove, boolean cutBelow) {
    String mark = cutAbove && cutBelow ? "↕" : cutAbove ? "↑" : cutBelow ? "↓" : first ? "▸" : " ";
    return first
        ? Row.of(label + mark + " ", StyleRole.OWN_NAME)
        : Row.of(" ".repeat(width() - 2) + mark + " ", StyleRole.KEY);
  }

  /** Returns the row of an empty bar. A wide one names the keys. */
  Row withHint(State state, ScreenTexts screenTexts, int columns) {
    Row row = prefix(true, false, false);
    if (state.isChoosingName()) {
      return row.append(screenTexts.text("hint.name"), StyleRole.DIM).fit(columns);
    }
    Row hint = row.append(screenTexts.text("hint.type"), StyleRole.DIM);
    Row withKeys = hint.append(" · " + screenTexts.text("hint.keys"), StyleRole.DIM);
    return (withKeys.width() < columns ? withKeys : hint).fit(columns);
  }
}

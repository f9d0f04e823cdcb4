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
record InputPrompt(String who) {
  /**
   * Returns the prompt of {@code state} in a bar of {@code columns} cells. A narrow bar has no
   * label.
   */
  static InputPrompt of(State state, ScreenTexts screenTexts, int columns) {
    InputPrompt labelled =
        new InputPrompt(screenTexts.text(state.isNaming() ? "prompt.name" : "you") + " ");
    return labelled.cells() > columns / 2 ? new InputPrompt("") : labelled;
  }

  /** Returns the width of the prompt in cells. */
  int cells() {
    return CellWidth.ofText(who) + 2;
  }

  /** Returns the lines of {@code text} after the prompt; each leaves a cell for the cursor. */
  List<TextFit.Span> lines(String text, int columns) {
    return TextFit.spans(text, Math.max(1, columns - cells() - 1));
  }

  /**
   * Returns the prompt of a line: of the {@code first} line of the draft, or of a visible line with
   * cut lines above or below.
   */
  Row before(boolean first, boolean cutAbove, boolean cutBelow) {
    String mark = cutAbove && cutBelow ? "↕" : cutAbove ? "↑" : cutBelow ? "↓" : first ? "▸" : " ";
    return first
        ? Row.of(who + mark + " ", StyleRole.OWN_NAME)
        : Row.of(" ".repeat(cells() - 2) + mark + " ", StyleRole.KEY);
  }

  /** Returns the row of an empty bar. A wide one names the keys. */
  Row withHint(State state, ScreenTexts screenTexts, int columns) {
    Row row = before(true, false, false);
    if (state.isNaming()) {
      return row.and(screenTexts.text("hint.name"), StyleRole.DIM).fit(columns);
    }
    Row hint = row.and(screenTexts.text("hint.type"), StyleRole.DIM);
    Row withKeys = hint.and(" · " + screenTexts.text("hint.keys"), StyleRole.DIM);
    return (withKeys.width() < columns ? withKeys : hint).fit(columns);
  }
}

package org.wassop.tui.view.screen;

import java.util.List;
import org.wassop.tui.model.state.State;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;

/** What stands before what is typed: who says it, and whether there is more than is seen. Pure. */
record InputPrompt(String who) {
  /** That of {@code state} in a bar of so many cells; a narrow one has no place for a name. */
  static InputPrompt of(State state, ScreenTexts screenTexts, int columns) {
    InputPrompt whole =
        new InputPrompt(screenTexts.text(state.isNaming() ? "prompt.name" : "you") + " ");
    return whole.cells() > columns / 2 ? new InputPrompt("") : whole;
  }

  /** How many cells it takes. */
  int cells() {
    return CellWidth.ofText(who) + 2;
  }

  /** The lines of {@code text} behind it; each leaves a cell for the cursor. */
  List<TextFit.Span> lines(String text, int columns) {
    return TextFit.spans(text, Math.max(1, columns - cells() - 1));
  }

  /** What stands before a line: the {@code first}, or the first or last that is seen of more. */
  Row before(boolean first, boolean cutAbove, boolean cutBelow) {
    String mark = cutAbove && cutBelow ? "↕" : cutAbove ? "↑" : cutBelow ? "↓" : first ? "▸" : " ";
    return first
        ? Row.of(who + mark + " ", StyleRole.OWN_NAME)
        : Row.of(" ".repeat(cells() - 2) + mark + " ", StyleRole.KEY);
  }

  /** The row of an empty bar; the keys are named where there is place. */
  Row withHint(State state, ScreenTexts screenTexts, int columns) {
    Row row = before(true, false, false);
    if (state.isNaming()) {
      return row.and(screenTexts.text("hint.name"), StyleRole.DIM).fit(columns);
    }
    Row hint = row.and(screenTexts.text("hint.type"), StyleRole.DIM);
    Row more = hint.and(" · " + screenTexts.text("hint.keys"), StyleRole.DIM);
    return (more.width() < columns ? more : hint).fit(columns);
  }
}

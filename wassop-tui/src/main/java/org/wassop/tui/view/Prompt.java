package org.wassop.tui.view;

import java.util.List;
import org.wassop.tui.model.State;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;

/** What stands before what is typed: who says it, and whether there is more than is seen. Pure. */
record Prompt(String who) {
  /** That of {@code state} in a bar of so many cells; a narrow one has no place for a name. */
  static Prompt of(State state, Words words, int columns) {
    Prompt whole = new Prompt(words.text(state.isNaming() ? "prompt.name" : "you") + " ");
    return whole.cells() > columns / 2 ? new Prompt("") : whole;
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
        ? Row.of(who + mark + " ", Role.OWN_NAME)
        : Row.of(" ".repeat(cells() - 2) + mark + " ", Role.KEY);
  }

  /** The row of an empty bar; the keys are named where there is place. */
  Row withHint(State state, Words words, int columns) {
    Row row = before(true, false, false);
    if (state.isNaming()) {
      return row.and(words.text("hint.name"), Role.DIM).fit(columns);
    }
    Row hint = row.and(words.text("hint.type"), Role.DIM);
    Row more = hint.and(" · " + words.text("hint.keys"), Role.DIM);
    return (more.width() < columns ? more : hint).fit(columns);
  }
}

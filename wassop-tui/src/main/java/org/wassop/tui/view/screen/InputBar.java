package org.wassop.tui.view.screen;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.Draft;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Viewport;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.GraphemeClusters;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;

/**
 * The input bar: the draft after a prompt, on as many rows as it needs, below the message it
 * replies to or edits and the completion candidates. Pure.
 */
public record InputBar(List<Row> rows, int cursorColumn, int cursorRow) {
  /** Copies {@code rows}. */
  public InputBar {
    rows = List.copyOf(rows);
  }

  /** Returns the width of the bar on {@code viewport}, in cells. */
  static int columnsOn(Viewport viewport) {
    return Math.max(1, viewport.columns() - (Layout.isBordered(viewport) ? 3 : 0));
  }

  /**
   * Returns the bar of {@code state}, {@code columns} cells wide and at most {@code maxRows} rows
   * high.
   */
  static InputBar of(State state, ScreenTexts screenTexts, int columns, int maxRows) {
    List<Row> context = InputContext.rows(state, screenTexts, columns);
    int contextRows = Math.min(context.size(), maxRows - 1);
    List<Row> rows = new ArrayList<>(context.subList(context.size() - contextRows, context.size()));
    InputPrompt inputPrompt = InputPrompt.of(state, screenTexts, columns);
    EditBuffer input = state.input();
    if (input.isEmpty()) {
      rows.add(inputPrompt.withHint(state, screenTexts, columns));
      return new InputBar(rows, Math.min(inputPrompt.width(), columns - 1), contextRows);
    }
    List<TextFit.LineRange> lines = inputPrompt.lines(input.text(), columns);
    int cursorLine = lineOf(lines, input.cursor());
    int height = Math.min(lines.size(), maxRows - contextRows);
    int first = Math.clamp(cursorLine - height / 2L, 0, lines.size() - height);
    for (int i = first; i < first + height; i++) {
      boolean cutAbove = i == first && first > 0;
      boolean cutBelow = i == first + height - 1 && i < lines.size() - 1;
      rows.add(
          inputPrompt
              .prefix(i == 0, cutAbove, cutBelow)
              .append(lines.get(i).substringOf(input.text()), StyleRole.TEXT)
              .fit(columns));
    }
    int cells = column(input, lines.get(cursorLine));
    return new InputBar(
        rows, Math.min(inputPrompt.width() + cells, columns - 1), contextRows + cursorLine - first);
  }

  /**
   * Returns the action of an arrow key that moves {@code rows} rows down, up if negative: to
   * another row of the draft, or beyond its ends to the input history.
   */
  public static Action moveVertically(State state, ScreenTexts screenTexts, int rows) {
    if (state.isChoosingName()) {
      return new Action.Move(0, rows);
    }
    EditBuffer input = state.input();
    int columns = columnsOn(state.viewport());
    List<TextFit.LineRange> lines =
        InputPrompt.of(state, screenTexts, columns).lines(input.text(), columns);
    int line = lineOf(lines, input.cursor());
    int target = line + rows;
    if (target < 0 || target >= lines.size()) {
      return new Action.Recall(target < 0 ? 1 : -1);
    }
    int column =
        state.draft().inputMode() instanceof Draft.InputMode.KeepingColumn(int wanted)
            ? wanted
            : column(input, lines.get(line));
    return new Action.MoveCursor(index(input.text(), lines, target, column), column);
  }

  private static int lineOf(List<TextFit.LineRange> lines, int cursor) {
    int line = 0;
    for (int i = 0; i < lines.size() && lines.get(i).start() <= cursor; i++) {
      line = i;
    }
    return line;
  }

  private static int column(EditBuffer input, TextFit.LineRange line) {
    return CellWidth.ofText(
        input.text().substring(line.start(), Math.max(line.start(), input.cursor())));
  }

  /** Returns the index of {@code column} in the line {@code target}; the end of a shorter line. */
  private static int index(String text, List<TextFit.LineRange> lines, int target, int column) {
    TextFit.LineRange line = lines.get(target);
    boolean wraps = target + 1 < lines.size() && lines.get(target + 1).start() == line.end();
    int cells = 0;
    for (int at = line.start(); at < line.end(); ) {
      int next = GraphemeClusters.next(text, at);
      cells += CellWidth.of(text.substring(at, next));
      if (cells > column || wraps && next >= line.end()) {
        return at;
      }
      at = next;
    }
    return line.end();
  }
}

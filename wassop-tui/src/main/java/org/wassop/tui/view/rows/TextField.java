package org.wassop.tui.view.rows;

import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.GraphemeClusters;

/**
 * One line of input after a prompt, scrolled so that the cursor is visible. Pure.
 *
 * @param cursor the cell of the cursor
 */
public record TextField(Row row, int cursor) {
  private static final int MIN_COLUMNS_FOR_PROMPT = 8;

  /**
   * Returns the field of {@code typed} after {@code prompt}, {@code columns} cells wide. A very
   * narrow field has no prompt.
   */
  public static TextField of(String prompt, EditBuffer typed, int columns) {
    String shownPrompt = columns < MIN_COLUMNS_FOR_PROMPT ? "" : prompt;
    int indent = CellWidth.ofText(shownPrompt);
    int available = Math.max(0, columns - indent - 1);
    String beforeCursor = typed.beforeCursor();
    int start = 0;
    while (start < beforeCursor.length()
        && CellWidth.ofText(beforeCursor.substring(start)) > available) {
      start = GraphemeClusters.next(beforeCursor, start);
    }
    String visible = beforeCursor.substring(start);
    Row row =
        Row.of(shownPrompt, StyleRole.KEY)
            .append(visible, StyleRole.TEXT)
            .append(typed.afterCursor(), StyleRole.TEXT);
    int cursor = Math.min(indent + CellWidth.ofText(visible), Math.max(0, columns - 1));
    return new TextField(row.fit(columns), cursor);
  }
}

package org.wassop.tui.view.rows;

import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.GraphemeClusters;

/**
 * One line that is being typed, behind a prompt, from so far behind its start that the cursor is
 * seen. Pure.
 *
 * @param cursor the cell where the cursor stands
 */
public record TextField(Row row, int cursor) {
  private static final int MIN_COLUMNS_FOR_PROMPT = 8;

  /** {@code typed} behind {@code prompt}, {@code columns} wide. */
  public static TextField of(String prompt, EditBuffer typed, int columns) {
    String before = columns < MIN_COLUMNS_FOR_PROMPT ? "" : prompt;
    int indent = CellWidth.ofText(before);
    int place = Math.max(0, columns - indent - 1);
    String left = typed.beforeCursor();
    int start = 0;
    while (start < left.length() && CellWidth.ofText(left.substring(start)) > place) {
      start = GraphemeClusters.next(left, start);
    }
    String seen = left.substring(start);
    Row row =
        Row.of(before, StyleRole.KEY)
            .and(seen, StyleRole.TEXT)
            .and(typed.afterCursor(), StyleRole.TEXT);
    int cursor = Math.min(indent + CellWidth.ofText(seen), Math.max(0, columns - 1));
    return new TextField(row.fit(columns), cursor);
  }
}

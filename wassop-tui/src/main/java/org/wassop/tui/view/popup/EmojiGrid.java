package org.wassop.tui.view.popup;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.text.EmojiTable;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;
import org.wassop.tui.view.rows.TextField;

/** The emoji picker: the search field, and the matching emoji around the selected one. Pure. */
final class EmojiGrid {
  private EmojiGrid() {}

  /** Returns the width in cells of a grid with {@code perRow} emoji in a row. */
  static int columns(int perRow) {
    return perRow * 4 + 2;
  }

  /** Returns the search field, {@code columns} cells wide. */
  static TextField field(Popup.EmojiPicker picker, ScreenTexts screenTexts, int columns) {
    String prompt = " " + screenTexts.text("picker.search") + " ";
    boolean fits = CellWidth.ofText(prompt) <= columns / 2;
    return TextField.of(fits ? prompt : " ▸ ", picker.search(), columns);
  }

  /**
   * Returns the {@code height} rows of {@code picker} with {@code perRow} emoji in each; those in
   * {@code recent} come first.
   */
  static List<Row> rows(
      Popup.EmojiPicker picker,
      List<String> recent,
      ScreenTexts screenTexts,
      int perRow,
      int height) {
    int columns = columns(perRow);
    List<EmojiTable.Emoji> emojis = EmojiTable.matching(picker.search().text(), recent);
    List<Row> rows = new ArrayList<>();
    rows.add(field(picker, screenTexts, columns).row());
    int visible = Math.max(1, height - 2);
    int selectedRow = picker.selected() / perRow;
    int first = Math.max(0, selectedRow - visible + 1);
    for (int i = 0; i < visible; i++) {
      rows.add(gridRow(emojis, (first + i) * perRow, perRow, picker.selected()).fit(columns));
    }
    String name =
        picker.selected() < emojis.size()
            ? emojis.get(picker.selected()).words()
            : screenTexts.text("picker.nothing");
    rows.add(Row.of(" " + name, StyleRole.DIM).fit(columns));
    return rows;
  }

  private static Row gridRow(List<EmojiTable.Emoji> emojis, int from, int perRow, int selected) {
    Row row = Row.of(" ", StyleRole.TEXT);
    for (int i = from; i < Math.min(emojis.size(), from + perRow); i++) {
      String emoji = emojis.get(i).text();
      String fill = " ".repeat(Math.max(0, 2 - CellWidth.ofText(emoji)));
      boolean isSelected = i == selected;
      row =
          row.append(isSelected ? "[" : " ", StyleRole.KEY)
              .append(emoji + fill, isSelected ? StyleRole.SELECTED : StyleRole.TEXT)
              .append(isSelected ? "]" : " ", StyleRole.KEY);
    }
    return row;
  }
}

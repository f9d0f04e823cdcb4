package org.wassop.tui.view;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.Emojis;
import org.wassop.tui.model.Popup;
import org.wassop.tui.text.CellWidth;

/** The emoji picker: what is searched, and the emoji that match, around the selected one. Pure. */
public final class EmojiGrid {
  /** Its width in cells. */
  public static final int COLUMNS = Emojis.COLUMNS * 4 + 2;

  private EmojiGrid() {}

  /** The rows of {@code picker}, {@code height} in all. */
  public static List<Row> rows(Popup.EmojiPicker picker, Words words, int height) {
    List<Emojis.Emoji> emojis = Emojis.matching(picker.search());
    List<Row> rows = new ArrayList<>();
    Row search = Row.of(" " + words.text("picker.search") + " ", Role.DIM);
    rows.add(search.and(picker.search() + "▏", Role.TEXT).fit(COLUMNS));
    int visible = Math.max(1, height - 2);
    int selectedRow = picker.selected() / Emojis.COLUMNS;
    int first = Math.max(0, selectedRow - visible + 1);
    for (int i = 0; i < visible; i++) {
      rows.add(gridRow(emojis, (first + i) * Emojis.COLUMNS, picker.selected()).fit(COLUMNS));
    }
    String name =
        picker.selected() < emojis.size()
            ? emojis.get(picker.selected()).words()
            : words.text("picker.nothing");
    rows.add(Row.of(" " + name, Role.DIM).fit(COLUMNS));
    return rows;
  }

  private static Row gridRow(List<Emojis.Emoji> emojis, int from, int selected) {
    Row row = Row.of(" ", Role.TEXT);
    for (int i = from; i < Math.min(emojis.size(), from + Emojis.COLUMNS); i++) {
      String emoji = emojis.get(i).text();
      String fill = " ".repeat(Math.max(0, 2 - CellWidth.ofText(emoji)));
      boolean here = i == selected;
      row =
          row.and(here ? "[" : " ", Role.KEY)
              .and(emoji + fill, here ? Role.SELECTED : Role.TEXT)
              .and(here ? "]" : " ", Role.KEY);
    }
    return row;
  }
}

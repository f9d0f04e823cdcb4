package org.wassop.tui.view.popup;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;

/** The preview of a paste: its text and the keys. Pure. */
final class PastePage {
  private PastePage() {}

  /** Returns the title: the size of the paste, and the number of messages if it will be split. */
  static String title(Popup.PastePreview paste, ScreenTexts screenTexts) {
    String text = paste.text();
    long lines = text.chars().filter(c -> c == '\n').count() + 1;
    int characters = text.codePointCount(0, text.length());
    String title = screenTexts.text("paste.title", lines, characters);
    return paste.messages() > 1
        ? title + " · " + screenTexts.text("paste.messages", paste.messages())
        : title;
  }

  /**
   * Returns at most {@code height} rows of the text, {@code columns} cells wide, followed by the
   * keys.
   */
  static List<Row> rows(
      Popup.PastePreview paste, ScreenTexts screenTexts, int columns, int height) {
    List<String> lines = TextFit.wrap(paste.text(), columns);
    int visible = Math.min(height, lines.size());
    int top = Math.clamp(paste.top(), 0, lines.size() - visible);
    List<Row> rows = new ArrayList<>();
    lines
        .subList(top, top + visible)
        .forEach(line -> rows.add(Row.of(line, StyleRole.TEXT).fit(columns)));
    Row keys = Row.of(screenTexts.text("paste.keys"), StyleRole.KEY);
    if (paste.truncated()) {
      keys = Row.of(screenTexts.text("paste.cut") + " · ", StyleRole.ERROR).append(keys);
    }
    String more = (top > 0 ? " ↑" : "") + (top + visible < lines.size() ? " ↓" : "");
    rows.add(keys.truncate(columns - 4).withRightAligned(Row.of(more, StyleRole.UNREAD), columns));
    return rows;
  }
}

package org.wassop.tui.view.popup;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;

/** The look at what is pasted: its text, and the keys. Pure. */
final class PastePage {
  private PastePage() {}

  /** What stands above it: how much it is, and into how many messages it will be split. */
  static String title(Popup.PasteLook look, ScreenTexts screenTexts) {
    String text = look.text();
    long lines = text.chars().filter(c -> c == '\n').count() + 1;
    int characters = text.codePointCount(0, text.length());
    String title = screenTexts.text("paste.title", lines, characters);
    return look.messages() > 1
        ? title + " · " + screenTexts.text("paste.messages", look.messages())
        : title;
  }

  /** Its rows, {@code columns} wide, with {@code height} of the text at most, and the keys. */
  static List<Row> rows(Popup.PasteLook look, ScreenTexts screenTexts, int columns, int height) {
    List<String> lines = TextFit.wrap(look.text(), columns);
    int seen = Math.min(height, lines.size());
    int top = Math.clamp(look.top(), 0, lines.size() - seen);
    List<Row> rows = new ArrayList<>();
    lines
        .subList(top, top + seen)
        .forEach(line -> rows.add(Row.of(line, StyleRole.TEXT).fit(columns)));
    Row keys = Row.of(screenTexts.text("paste.keys"), StyleRole.KEY);
    if (look.cut()) {
      keys = Row.of(screenTexts.text("paste.cut") + " · ", StyleRole.ERROR).and(keys);
    }
    String more = (top > 0 ? " ↑" : "") + (top + seen < lines.size() ? " ↓" : "");
    rows.add(keys.cut(columns - 4).withRight(Row.of(more, StyleRole.UNREAD), columns));
    return rows;
  }
}

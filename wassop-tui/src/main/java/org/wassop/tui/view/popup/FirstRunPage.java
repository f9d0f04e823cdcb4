package org.wassop.tui.view.popup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.state.FirstRunForm;
import org.wassop.tui.model.state.FirstRunForm.Field;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.GraphemeClusters;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;

/**
 * The form of the first start: as many fields as fit around the focused one, and below them a
 * problem or the keys. Pure.
 *
 * @param rows the rows of the form
 * @param cursorColumn the column of the cursor
 * @param cursorRow the row of the cursor
 */
record FirstRunPage(List<Row> rows, int cursorColumn, int cursorRow) {
  private static final int MIN_ROWS_FOR_WORDS = 10;
  private static final int MIN_COLUMNS_FOR_MARKS = 30;

  /** Copies {@code rows}. */
  FirstRunPage {
    rows = List.copyOf(rows);
  }

  /** Returns the form, {@code columns} cells wide and at most {@code maxRows} rows high. */
  static FirstRunPage of(
      FirstRunForm form,
      Preferences preferences,
      ScreenTexts screenTexts,
      int columns,
      int maxRows) {
    List<Row> above = new ArrayList<>();
    if (maxRows >= MIN_ROWS_FOR_WORDS) {
      above.addAll(wrapped(screenTexts.text("first-run.words"), StyleRole.TEXT, columns));
      above.add(Row.empty());
    }
    List<Row> below = below(form, screenTexts, columns);
    boolean spacious = above.size() + FirstRunForm.FIELDS.size() + 1 + below.size() <= maxRows;
    above = spacious ? above : List.of();
    int remaining = maxRows - above.size() - (spacious ? 1 : 0);
    below = below.subList(0, Math.clamp(remaining - 1L, 0, below.size()));
    int visible = Math.clamp((long) remaining - below.size(), 1, FirstRunForm.FIELDS.size());
    int focus = FirstRunForm.FIELDS.indexOf(form.focus());
    int first = Math.max(0, focus - visible + 1);
    List<Row> rows = new ArrayList<>(above);
    int cursor = 0;
    for (int i = first; i < first + visible; i++) {
      Field field = FirstRunForm.FIELDS.get(i);
      Line line = line(form, field, preferences, screenTexts, columns);
      cursor = field == form.focus() ? line.cursor() : cursor;
      rows.add(line.row().fit(columns));
    }
    if (spacious) {
      rows.add(Row.empty());
    }
    rows.addAll(below);
    return new FirstRunPage(
        rows.stream().map(row -> row.fit(columns)).toList(),
        Math.min(cursor, columns - 1),
        above.size() + focus - first);
  }

  private record Line(Row row, int cursor) {}

  private static List<Row> below(FirstRunForm form, ScreenTexts screenTexts, int columns) {
    Optional<String> problem = form.problem().map(screenTexts::text);
    if (problem.isPresent()) {
      return wrapped(problem.get(), StyleRole.ERROR, columns);
    }
    boolean last = form.focus() == Field.THEME;
    if (columns < MIN_COLUMNS_FOR_MARKS) {
      String key = last ? "first-run.connect" : "first-run.next";
      return List.of(Row.of(" " + screenTexts.text(key), StyleRole.DIM));
    }
    return wrapped(
        screenTexts.text(last ? "first-run.last" : "first-run.keys"), StyleRole.DIM, columns);
  }

  private static List<Row> wrapped(String text, StyleRole styleRole, int columns) {
    return TextFit.wrap(text, Math.max(1, columns - 2)).stream()
        .map(line -> Row.of(" " + line, styleRole))
        .toList();
  }

  private static Line line(
      FirstRunForm form,
      Field field,
      Preferences preferences,
      ScreenTexts screenTexts,
      int columns) {
    boolean focused = field == form.focus();
    StyleRole styleRole = focused ? StyleRole.SELECTED : StyleRole.TEXT;
    String label = label(field, screenTexts);
    Row row =
        columns < MIN_COLUMNS_FOR_MARKS
            ? Row.of(label + " ", styleRole)
            : Row.of(focused ? "▸ " : "  ", styleRole)
                .append(TextFit.pad(label, labelColumns(screenTexts)) + "  ", styleRole);
    int available = Math.max(1, columns - row.width() - 1);
    if (field == Field.THEME) {
      String theme = preferences.theme();
      return new Line(
          row.append("◂ ", StyleRole.KEY)
              .append(TextFit.truncate(theme, Math.max(1, available - 4)), StyleRole.TEXT)
              .append(" ▸", StyleRole.KEY),
          row.width());
    }
    EditBuffer text = form.text(field);
    String before = text.beforeCursor();
    int start = 0;
    while (CellWidth.ofText(before.substring(start)) > available) {
      start = GraphemeClusters.next(before, start);
    }
    return new Line(
        row.append(text.text().substring(start), StyleRole.TEXT),
        row.width() + CellWidth.ofText(before.substring(start)));
  }

  private static int labelColumns(ScreenTexts screenTexts) {
    return FirstRunForm.FIELDS.stream()
        .mapToInt(field -> CellWidth.ofText(label(field, screenTexts)))
        .max()
        .orElse(0);
  }

  private static String label(Field field, ScreenTexts screenTexts) {
    return screenTexts.text(
        switch (field) {
          case HOST -> "first-run.host";
          case PORT -> "first-run.port";
          case NAME -> "first-run.name";
          case THEME -> "first-run.theme";
        });
  }
}

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
 * The form of the first start: its fields, as many around the one with the cursor as there is place
 * for, and below them what is wrong or what the keys do. Pure.
 *
 * @param rows its rows
 * @param cursorColumn where the cursor stands, or would stand
 * @param cursorRow its row among them
 */
record FirstRunPage(List<Row> rows, int cursorColumn, int cursorRow) {
  private static final int MIN_ROWS_FOR_WORDS = 10;
  private static final int MIN_COLUMNS_FOR_MARKS = 30;

  /** Copies {@code rows}. */
  FirstRunPage {
    rows = List.copyOf(rows);
  }

  /** The form with {@code preferences}, {@code columns} wide and {@code maxRows} high at most. */
  static FirstRunPage of(
      FirstRunForm form,
      Preferences preferences,
      ScreenTexts screenTexts,
      int columns,
      int maxRows) {
    List<Row> above = new ArrayList<>();
    if (maxRows >= MIN_ROWS_FOR_WORDS) {
      above.addAll(told(screenTexts.text("first-run.words"), StyleRole.TEXT, columns));
      above.add(Row.empty());
    }
    List<Row> below = below(form, screenTexts, columns);
    boolean airy = above.size() + FirstRunForm.FIELDS.size() + 1 + below.size() <= maxRows;
    above = airy ? above : List.of();
    int left = maxRows - above.size() - (airy ? 1 : 0);
    below = below.subList(0, Math.clamp(left - 1L, 0, below.size()));
    int visible = Math.clamp((long) left - below.size(), 1, FirstRunForm.FIELDS.size());
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
    if (airy) {
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
      return told(problem.get(), StyleRole.ERROR, columns);
    }
    boolean last = form.focus() == Field.THEME;
    if (columns < MIN_COLUMNS_FOR_MARKS) {
      String key = last ? "first-run.connect" : "first-run.next";
      return List.of(Row.of(" " + screenTexts.text(key), StyleRole.DIM));
    }
    return told(
        screenTexts.text(last ? "first-run.last" : "first-run.keys"), StyleRole.DIM, columns);
  }

  private static List<Row> told(String text, StyleRole styleRole, int columns) {
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
    boolean here = field == form.focus();
    StyleRole styleRole = here ? StyleRole.SELECTED : StyleRole.TEXT;
    String label = label(field, screenTexts);
    Row row =
        columns < MIN_COLUMNS_FOR_MARKS
            ? Row.of(label + " ", styleRole)
            : Row.of(here ? "▸ " : "  ", styleRole)
                .and(TextFit.pad(label, labelColumns(screenTexts)) + "  ", styleRole);
    int place = Math.max(1, columns - row.width() - 1);
    if (field == Field.THEME) {
      String theme = preferences.theme();
      return new Line(
          row.and("◂ ", StyleRole.KEY)
              .and(TextFit.truncate(theme, Math.max(1, place - 4)), StyleRole.TEXT)
              .and(" ▸", StyleRole.KEY),
          row.width());
    }
    EditBuffer text = form.text(field);
    String before = text.beforeCursor();
    int start = 0;
    while (CellWidth.ofText(before.substring(start)) > place) {
      start = GraphemeClusters.next(before, start);
    }
    return new Line(
        row.and(text.text().substring(start), StyleRole.TEXT),
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

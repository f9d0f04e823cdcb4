package org.wassop.tui.view.rows;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.text.TextFit;

/**
 * Rows with a hanging indent: the first row follows a prefix, such as a time and a name, and the
 * others are indented to the width of that prefix. A prefix wider than half of the columns stands
 * on a row of its own, above rows that are indented by two cells. Pure.
 *
 * @param prefix the prefix
 * @param indent the indent of the rows, in cells
 */
public record HangingIndent(Row prefix, int indent) {
  private static final int NARROW = 2;

  /** Returns the hanging indent after {@code before} in {@code columns} cells. */
  public static HangingIndent of(Row before, int columns) {
    int width = before.width();
    int indent = width > columns / 2 ? Math.min(NARROW, columns - 1) : width;
    return new HangingIndent(before.truncate(columns), indent);
  }

  /** Returns {@code text} in one role, wrapped to {@code columns} cells after {@code before}. */
  public static List<Row> wrapped(Row before, String text, StyleRole styleRole, int columns) {
    HangingIndent hangingIndent = of(before, columns);
    List<Row> lines =
        TextFit.wrap(text, Math.max(1, columns - hangingIndent.indent())).stream()
            .map(line -> Row.of(line, styleRole))
            .toList();
    return hangingIndent.rows(lines);
  }

  /** Returns {@code lines} after the prefix. */
  public List<Row> rows(List<Row> lines) {
    List<Row> rows = new ArrayList<>();
    if (prefix.width() > indent) {
      rows.add(prefix);
      rows.addAll(continued(Row.of(" ".repeat(indent), StyleRole.TEXT), lines));
      return rows;
    }
    return continued(prefix, lines);
  }

  /**
   * Returns {@code lines} with {@code first} before the first of them and the indent before the
   * others.
   */
  public List<Row> continued(Row first, List<Row> lines) {
    List<Row> rows = new ArrayList<>();
    for (Row line : lines) {
      rows.add((rows.isEmpty() ? first : Row.of(" ".repeat(indent), StyleRole.TEXT)).append(line));
    }
    return rows;
  }
}

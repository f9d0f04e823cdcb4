package org.wassop.tui.view.rows;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.text.TextFit;

/**
 * Rows that begin under each other behind what stands before the first of them: a time, a name. One
 * that takes too much of the width has a row of its own. Pure.
 *
 * @param before what stands before
 * @param indent where the rows begin
 */
public record HangingIndent(Row before, int indent) {
  private static final int NARROW = 2;

  /** Behind {@code before}, in {@code columns} cells. */
  public static HangingIndent of(Row before, int columns) {
    int wanted = before.width();
    int indent = wanted > columns / 2 ? Math.min(NARROW, columns - 1) : wanted;
    return new HangingIndent(before.cut(columns), indent);
  }

  /** {@code text} in one role, wrapped to {@code columns} cells behind {@code before}. */
  public static List<Row> wrapped(Row before, String text, StyleRole styleRole, int columns) {
    HangingIndent hangingIndent = of(before, columns);
    List<Row> lines =
        TextFit.wrap(text, Math.max(1, columns - hangingIndent.indent())).stream()
            .map(line -> Row.of(line, styleRole))
            .toList();
    return hangingIndent.rows(lines);
  }

  /** {@code lines} behind what stands before. */
  public List<Row> rows(List<Row> lines) {
    List<Row> rows = new ArrayList<>();
    if (before.width() > indent) {
      rows.add(before);
      rows.addAll(continued(Row.of(" ".repeat(indent), StyleRole.TEXT), lines));
      return rows;
    }
    return continued(before, lines);
  }

  /** {@code lines}, the first of them behind {@code first} and the others under it. */
  public List<Row> continued(Row first, List<Row> lines) {
    List<Row> rows = new ArrayList<>();
    for (Row line : lines) {
      rows.add((rows.isEmpty() ? first : Row.of(" ".repeat(indent), StyleRole.TEXT)).and(line));
    }
    return rows;
  }
}

package org.wassop.tui.view.transcript;

import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.Span;
import org.wassop.tui.view.rows.StyleRole;

/**
 * The prefix of a message: the time, a cell for a sign, and the name. Without times, the sign
 * follows the name. Pure.
 *
 * @param showsTimes whether times are shown
 */
record MessagePrefix(boolean showsTimes) {
  /** The width of the widest name that is shown in full, in cells. */
  private static final int MAX_NAME = 14;

  private static final int NAME_COLUMNS = 10;
  private static final int TIME_COLUMNS = 5;

  /** Returns the prefix with {@code time}, {@code name}, and {@code sign}, which takes one cell. */
  Row row(String time, Span sign, Span name) {
    String fitting = TextFit.truncate(name.text(), MAX_NAME);
    Row row = showsTimes ? Row.of(time, StyleRole.DIM).append(sign) : Row.empty();
    row = row.append(fitting, name.styleRole());
    int fill = showsTimes ? Math.max(1, NAME_COLUMNS - CellWidth.ofText(fitting) - 1) : 0;
    row = row.append(":" + " ".repeat(fill), StyleRole.DIM);
    return showsTimes ? row : row.append(sign);
  }

  /** Returns {@code indent} blank cells with {@code sign} in its usual column. */
  Row blank(int indent, Span sign) {
    int column = showsTimes && indent > TIME_COLUMNS ? TIME_COLUMNS : indent - 1;
    return indent == 0
        ? Row.empty()
        : Row.of(" ".repeat(column), StyleRole.TEXT)
            .append(sign)
            .append(" ".repeat(indent - column - 1), StyleRole.TEXT);
  }

  /** Returns the prefix of a notice at {@code time}. */
  Row notice(String time) {
    return Row.of(showsTimes ? time + " · " : "· ", StyleRole.DIM);
  }
}

package org.wassop.tui.view.screen;

import org.wassop.tui.model.state.Viewport;
import org.wassop.tui.view.rows.Rect;

/**
 * The rectangles of the parts of the main window. A large screen has borders and, as far as they
 * fit, lists at the sides; a smaller one has borders around the transcript alone; the smallest has
 * no borders.
 */
public record Layout(Rect screen, Rect sidebar, Rect transcript, Rect members, Rect inputBar) {
  private static final int SIDE_COLUMNS = 16;
  private static final int MIN_COLUMNS_FOR_BORDERS = 40;
  private static final int MIN_ROWS_FOR_BORDERS = 10;
  private static final int MAX_INPUT_ROWS = 5;

  /** Returns whether a screen of this size has borders. */
  static boolean isBordered(Viewport viewport) {
    return viewport.columns() >= MIN_COLUMNS_FOR_BORDERS && viewport.rows() >= MIN_ROWS_FOR_BORDERS;
  }

  /** Returns the most rows that an input bar may take of {@code viewport}. */
  static int maxInputRows(Viewport viewport) {
    return Math.clamp((viewport.rows() - (isBordered(viewport) ? 3L : 1L)) / 2, 1, MAX_INPUT_ROWS);
  }

  /** Returns the layout of {@code viewport} with an input bar of {@code inputRows} rows. */
  static Layout of(Viewport viewport, int inputRows) {
    int columns = viewport.columns();
    int rows = viewport.rows();
    int input = Math.min(inputRows, maxInputRows(viewport));
    Rect screen = new Rect(0, 0, columns, rows);
    if (!isBordered(viewport)) {
      int transcript = Math.max(0, rows - input - 1);
      return new Layout(
          screen,
          Rect.NONE,
          new Rect(0, 0, columns, transcript),
          Rect.NONE,
          new Rect(0, transcript, columns, input));
    }
    int body = rows - input - 3;
    int left = viewport.showsSidebar() ? SIDE_COLUMNS + 1 : 0;
    int right = viewport.showsMembers() ? SIDE_COLUMNS + 1 : 0;
    if (columns - 2 - left - right < SIDE_COLUMNS) {
      right = 0;
    }
    return new Layout(
        screen,
        left > 0 ? new Rect(1, 1, SIDE_COLUMNS, body) : Rect.NONE,
        new Rect(1 + left, 1, columns - 2 - left - right, body),
        right > 0 ? new Rect(columns - 1 - SIDE_COLUMNS, 1, SIDE_COLUMNS, body) : Rect.NONE,
        new Rect(1, body + 2, columns - 2, input));
  }

  /** Returns whether there are borders. */
  boolean hasBorders() {
    return transcript.row() > 0;
  }

  /** Returns whether the transcript shows times. */
  boolean showsTimes() {
    return hasBorders();
  }

  /**
   * Returns the rectangle of the status line: the lowest row, between the corners if there are
   * borders.
   */
  Rect status() {
    if (screen.rows() < 2) {
      return Rect.NONE; // the input bar has the only row
    }
    int margin = hasBorders() ? 2 : 0;
    return new Rect(margin, screen.rows() - 1, screen.columns() - 2 * margin, 1);
  }
}

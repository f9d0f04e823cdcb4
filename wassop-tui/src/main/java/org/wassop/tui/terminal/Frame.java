package org.wassop.tui.terminal;

import com.googlecode.lanterna.screen.ScreenBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that turn what a terminal shows into what it should show.
 *
 * @param bytes what to write; empty when nothing differs
 * @param rows how many rows were touched
 * @param pen what is known of the terminal afterwards
 */
record Frame(Bytes bytes, int rows, Pen.State pen) {

  /** Rows that move: {@code distance} up, or down when negative. */
  record Scroll(int first, int last, int distance) {
    /** Where the content of a row comes from, or -1 for a blank that comes in. */
    int sourceOf(int row) {
      if (row < first || row > last) {
        return row;
      }
      int source = row + distance;
      return source < first || source > last ? -1 : source;
    }
  }

  /** Changes only what differs, after scrolling if that is given. */
  static Frame difference(
      ScreenBuffer shown, ScreenBuffer wanted, Pen start, @Nullable Scroll scroll) {
    Pen pen = start.again();
    int rows = wanted.getSize().getRows();
    CellRow shownRow = new CellRow(wanted.getSize().getColumns());
    CellRow wantedRow = new CellRow(wanted.getSize().getColumns());
    CellRowPainter painter = new CellRowPainter(pen, shownRow, wantedRow);
    if (scroll != null) {
      pen.scroll(scroll.first(), scroll.last(), scroll.distance());
    }
    int touched = scroll == null ? 0 : rows;
    for (int row = 0; row < rows; row++) {
      int source = scroll == null ? row : scroll.sourceOf(row);
      if (source < 0) {
        shownRow.blank();
      } else {
        shownRow.load(shown, source);
      }
      wantedRow.load(wanted, row);
      touched += painter.paint(row, null) ? 1 : 0;
    }
    return new Frame(pen.out(), touched, pen.state());
  }
}

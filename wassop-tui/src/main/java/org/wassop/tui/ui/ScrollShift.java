package org.wassop.tui.ui;

import java.util.List;
import org.wassop.tui.view.rows.Row;

/** How far rows have moved between two pictures of the same place. Pure. */
final class ScrollShift {
  private static final int FEWEST_ROWS = 3;

  private ScrollShift() {}

  /**
   * By how many rows most of {@code before} stand higher in {@code after}, lower if negative; 0 if
   * no move explains more rows than none does. Rows that look alike anyway explain nothing.
   */
  static int between(List<Row> before, List<Row> after) {
    int[] was = hashes(before);
    int[] is = hashes(after);
    int best = 0;
    int most = Math.max(FEWEST_ROWS - 1, 2 * alike(was, is, 0));
    for (int distance = 1 - is.length; distance < was.length; distance++) {
      int found = distance == 0 ? 0 : alike(was, is, distance);
      if (found > most || (found == most && best != 0 && Math.abs(distance) < Math.abs(best))) {
        most = found;
        best = distance;
      }
    }
    return best;
  }

  private static int alike(int[] was, int[] is, int distance) {
    int alike = 0;
    int last = Math.min(is.length, was.length - distance);
    for (int row = Math.max(0, -distance); row < last; row++) {
      alike += is[row] != 0 && is[row] == was[row + distance] ? 1 : 0;
    }
    return alike;
  }

  /** A number for each row's content, 0 for an empty one. */
  private static int[] hashes(List<Row> rows) {
    return rows.stream().mapToInt(row -> row.text().isBlank() ? 0 : row.hashCode()).toArray();
  }
}

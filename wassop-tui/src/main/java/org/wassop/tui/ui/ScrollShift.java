package org.wassop.tui.ui;

import java.util.List;
import org.wassop.tui.view.rows.Row;

/** Finds how far rows have moved between two pictures of the same place. Pure. */
final class ScrollShift {
  private static final int MIN_ROWS = 3;

  private ScrollShift() {}

  /**
   * Returns by how many rows most of {@code before} have moved up in {@code after}, or down if
   * negative. Returns 0 unless the move matches at least three rows that are not blank, and more
   * than twice as many as no move does.
   */
  static int between(List<Row> before, List<Row> after) {
    int[] old = hashes(before);
    int[] current = hashes(after);
    int best = 0;
    int most = Math.max(MIN_ROWS - 1, 2 * matches(old, current, 0));
    for (int distance = 1 - current.length; distance < old.length; distance++) {
      int count = distance == 0 ? 0 : matches(old, current, distance);
      if (count > most || (count == most && best != 0 && Math.abs(distance) < Math.abs(best))) {
        most = count;
        best = distance;
      }
    }
    return best;
  }

  private static int matches(int[] old, int[] current, int distance) {
    int matches = 0;
    int last = Math.min(current.length, old.length - distance);
    for (int row = Math.max(0, -distance); row < last; row++) {
      matches += current[row] != 0 && current[row] == old[row + distance] ? 1 : 0;
    }
    return matches;
  }

  /** Returns a hash of each row, 0 for a blank one. */
  private static int[] hashes(List<Row> rows) {
    return rows.stream().mapToInt(row -> row.text().isBlank() ? 0 : row.hashCode()).toArray();
  }
}

package org.wassop.tui.view.rows;

import java.util.List;

/**
 * A part of the screen: its rows and the rectangle that they are drawn into. No row is wider than
 * the rectangle, and there are no more rows than fit.
 */
public record ScreenPart(Rect bounds, List<Row> rows) {
  /** Cuts rows that are too wide and drops rows that don't fit. */
  public ScreenPart {
    rows =
        rows.stream()
            .limit(bounds.isEmpty() ? 0 : bounds.rows())
            .map(row -> row.truncate(bounds.columns()))
            .toList();
  }
}

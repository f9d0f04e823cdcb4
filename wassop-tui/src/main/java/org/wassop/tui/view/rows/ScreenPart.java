package org.wassop.tui.view.rows;

import java.util.List;

/**
 * A part of the screen: its rows and the rectangle that they are drawn into. No row is wider than
 * the rectangle, and there are no more rows than fit.
 */
public record ScreenPart(Rect place, List<Row> rows) {
  /** Cuts rows that are too wide and drops rows that don't fit. */
  public ScreenPart {
    rows =
        rows.stream()
            .limit(place.isEmpty() ? 0 : place.rows())
            .map(row -> row.cut(place.columns()))
            .toList();
  }
}

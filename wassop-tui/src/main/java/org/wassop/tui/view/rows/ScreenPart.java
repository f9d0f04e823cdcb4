package org.wassop.tui.view.rows;

import java.util.List;

/** Rows and where they stand. No row is wider than the place, and there are no more than fit. */
public record ScreenPart(Rect place, List<Row> rows) {
  /** Leaves out what doesn't fit. */
  public ScreenPart {
    rows =
        rows.stream()
            .limit(place.isEmpty() ? 0 : place.rows())
            .map(row -> row.cut(place.columns()))
            .toList();
  }
}

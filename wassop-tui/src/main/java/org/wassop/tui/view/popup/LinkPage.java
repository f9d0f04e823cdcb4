package org.wassop.tui.view.popup;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.Span;
import org.wassop.tui.view.rows.StyleRole;

/** The list of web addresses: the one that is chosen stands below in full. Pure. */
final class LinkPage {
  private static final int MAX_WHOLE_ROWS = 6;

  private LinkPage() {}

  /** Its {@code height} rows, {@code columns} wide. */
  static List<Row> rows(Popup.LinkChoice list, int columns, int height) {
    String chosen = list.links().get(list.selected());
    List<Row> whole = new ArrayList<>();
    for (String line : TextFit.wrap(chosen, Math.max(1, columns - 2))) {
      whole.add(Row.of(" ", StyleRole.TEXT).and(new Span(line, StyleRole.TEXT, chosen)));
    }
    int below = Math.clamp(height - 2L, 0, Math.min(MAX_WHOLE_ROWS, whole.size()));
    int visible = Math.max(1, height - below - (below > 0 ? 1 : 0));
    int first = Math.max(0, list.selected() - visible + 1);
    List<Row> rows = new ArrayList<>();
    for (int i = first; i < first + visible; i++) {
      rows.add(i < list.links().size() ? choice(list, i) : Row.empty());
    }
    if (below > 0) {
      rows.add(Row.of("─".repeat(columns), StyleRole.BORDER));
      rows.addAll(whole.subList(0, below));
    }
    return rows.stream().limit(height).map(row -> row.fit(columns)).toList();
  }

  private static Row choice(Popup.LinkChoice list, int index) {
    boolean here = index == list.selected();
    String link = list.links().get(index);
    return Row.of(here ? "▸ " : "  ", StyleRole.SELECTED)
        .and(new Span(link, here ? StyleRole.SELECTED : StyleRole.TEXT, link));
  }
}

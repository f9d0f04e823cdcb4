package org.wassop.tui.view.popup;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.Span;
import org.wassop.tui.view.rows.StyleRole;

/** The list of links; the selected one is repeated below in full. Pure. */
final class LinkPage {
  private static final int MAX_FULL_LINK_ROWS = 6;

  private LinkPage() {}

  /** Returns the {@code height} rows of the list, {@code columns} cells wide. */
  static List<Row> rows(Popup.LinkList list, int columns, int height) {
    String chosen = list.links().get(list.selected());
    List<Row> fullLink = new ArrayList<>();
    for (String line : TextFit.wrap(chosen, Math.max(1, columns - 2))) {
      fullLink.add(Row.of(" ", StyleRole.TEXT).append(new Span(line, StyleRole.TEXT, chosen)));
    }
    int below = Math.clamp(height - 2L, 0, Math.min(MAX_FULL_LINK_ROWS, fullLink.size()));
    int visible = Math.max(1, height - below - (below > 0 ? 1 : 0));
    int first = Math.max(0, list.selected() - visible + 1);
    List<Row> rows = new ArrayList<>();
    for (int i = first; i < first + visible; i++) {
      rows.add(i < list.links().size() ? linkRow(list, i) : Row.empty());
    }
    if (below > 0) {
      rows.add(Row.of("─".repeat(columns), StyleRole.BORDER));
      rows.addAll(fullLink.subList(0, below));
    }
    return rows.stream().limit(height).map(row -> row.fit(columns)).toList();
  }

  private static Row linkRow(Popup.LinkList list, int index) {
    boolean selected = index == list.selected();
    String link = list.links().get(index);
    return Row.of(selected ? "▸ " : "  ", StyleRole.SELECTED)
        .append(new Span(link, selected ? StyleRole.SELECTED : StyleRole.TEXT, link));
  }
}

package org.wassop.tui.view.popup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.state.State;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.GraphemeClusters;
import org.wassop.tui.view.popup.HelpPage.KeyHelp;
import org.wassop.tui.view.rows.ScreenTexts;

/** Draws a popup as text, with its title above it and {@code █} in the cell of the cursor. */
public final class PopupPicture {
  private PopupPicture() {}

  /** Returns the popup of {@code state}, which has to fit its screen within a frame. */
  public static String of(State state, ScreenTexts screenTexts, List<KeyHelp> keys) {
    PopupDialog popupDialog = PopupDialog.of(state, screenTexts, keys).orElseThrow();
    assertThat(popupDialog.rows())
        .allMatch(row -> row.fit(popupDialog.columns()).width() == popupDialog.columns());
    assertThat(popupDialog.columns())
        .isLessThanOrEqualTo(Math.max(1, state.viewport().columns() - 2));
    assertThat(popupDialog.rows().size())
        .isLessThanOrEqualTo(Math.max(1, state.viewport().rows() - 2));
    List<String> lines = new ArrayList<>();
    lines.add("[" + popupDialog.title() + "]");
    for (int i = 0; i < popupDialog.rows().size(); i++) {
      int at = i;
      String text = popupDialog.rows().get(i).text();
      lines.add(
          popupDialog
              .cursor()
              .filter(cursor -> cursor.row() == at)
              .map(cursor -> withCursor(text, cursor.column()))
              .orElse(text)
              .stripTrailing());
    }
    return String.join("\n", lines).stripTrailing();
  }

  private static String withCursor(String text, int column) {
    StringBuilder out = new StringBuilder();
    int cells = 0;
    for (String cluster : GraphemeClusters.of(text)) {
      out.append(cells == column ? "█" : cluster);
      cells += CellWidth.of(cluster);
    }
    return out.toString();
  }
}

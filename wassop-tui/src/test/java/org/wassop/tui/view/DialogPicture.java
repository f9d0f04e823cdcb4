package org.wassop.tui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.State;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.Clusters;
import org.wassop.tui.view.HelpPage.KeyHelp;

/** Draws a dialog as text, with its title above it and {@code █} where the cursor is. */
public final class DialogPicture {
  private DialogPicture() {}

  /** The picture of the dialog of {@code state}, which has to fit its screen within a frame. */
  public static String of(State state, Words words, List<KeyHelp> keys) {
    Dialog dialog = Dialog.of(state, words, keys).orElseThrow();
    assertThat(dialog.rows())
        .allMatch(row -> row.fit(dialog.columns()).width() == dialog.columns());
    assertThat(dialog.columns()).isLessThanOrEqualTo(Math.max(1, state.viewport().columns() - 2));
    assertThat(dialog.rows().size()).isLessThanOrEqualTo(Math.max(1, state.viewport().rows() - 2));
    List<String> lines = new ArrayList<>();
    lines.add("[" + dialog.title() + "]");
    for (int i = 0; i < dialog.rows().size(); i++) {
      int at = i;
      String text = dialog.rows().get(i).text();
      lines.add(
          dialog
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
    for (String cluster : Clusters.of(text)) {
      out.append(cells == column ? "█" : cluster);
      cells += CellWidth.of(cluster);
    }
    return out.toString();
  }
}

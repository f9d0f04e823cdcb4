package org.wassop.tui.view.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wassop.tui.model.state.State;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.GraphemeClusters;
import org.wassop.tui.view.rows.Rect;
import org.wassop.tui.view.rows.ScreenPart;
import org.wassop.tui.view.rows.ScreenTexts;

/** Composes the parts of a picture into rows of text, cell by cell, as a screen does. */
final class Canvas {
  private final String[][] cells;

  private Canvas(int columns, int rows) {
    cells = new String[rows][columns];
    for (String[] row : cells) {
      Arrays.fill(row, " ");
    }
  }

  /** Returns the rows of {@code state} on its screen, with trailing blanks. */
  static List<String> draw(State state, ScreenTexts screenTexts) {
    Canvas canvas = new Canvas(state.viewport().columns(), state.viewport().rows());
    Picture.of(state, screenTexts).parts().forEach(canvas::put);
    List<String> rows = new ArrayList<>();
    for (String[] row : canvas.cells) {
      rows.add(String.join("", row));
    }
    return rows;
  }

  /** Returns the picture as one text, without trailing blanks. */
  static String picture(State state, ScreenTexts screenTexts) {
    return String.join("\n", draw(state, screenTexts).stream().map(String::stripTrailing).toList());
  }

  private void put(ScreenPart screenPart) {
    Rect place = screenPart.bounds();
    for (int y = 0; y < place.rows(); y++) {
      Arrays.fill(cells[place.row() + y], place.column(), place.column() + place.columns(), " ");
      if (y < screenPart.rows().size()) {
        write(screenPart.rows().get(y).text(), place.row() + y, place.column());
      }
    }
  }

  /** Writes cell by cell; fails beyond the screen. */
  private void write(String text, int row, int column) {
    int at = column;
    for (String cluster : GraphemeClusters.of(text)) {
      int width = CellWidth.of(cluster);
      if (width > 0) {
        cells[row][at] = cluster;
      }
      for (int i = 1; i < width; i++) {
        cells[row][at + i] = "";
      }
      at += width;
    }
  }
}

package org.wassop.tui.ui;

import com.googlecode.lanterna.graphics.TextGraphics;
import org.wassop.tui.terminal.Cell;
import org.wassop.tui.terminal.Cells;
import org.wassop.tui.terminal.Style;
import org.wassop.tui.view.Row;
import org.wassop.tui.view.Span;

/** Draws rows in a theme. UI thread. */
final class SpanPainter {
  private Theme theme;
  private final Cells cells = new Cells();

  SpanPainter(Theme theme) {
    this.theme = theme;
  }

  /** Draws in {@code other} from now on. */
  void use(Theme other) {
    theme = other;
  }

  /** Fills the first line of {@code graphics} with {@code row}, and blanks where it ends. */
  void paint(TextGraphics graphics, Row row) {
    int column = 0;
    for (Span span : row.spans()) {
      Style style = theme.style(span).withLink(span.link());
      column = cells.draw(graphics, column, 0, span.text(), style);
    }
    Cell blank = cells.of(" ", theme.blank());
    for (; column < graphics.getSize().getColumns(); column++) {
      graphics.setCharacter(column, 0, blank);
    }
  }
}

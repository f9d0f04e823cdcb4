package org.wassop.tui.ui;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.graphics.TextGraphics;
import java.util.List;
import org.wassop.tui.terminal.Cells;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;
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

  /** Fills all of {@code graphics} with {@code rows}, and blanks where they end. */
  void paint(TextGraphics graphics, List<Row> rows) {
    TerminalSize size = graphics.getSize();
    graphics.fillRectangle(TerminalPosition.TOP_LEFT_CORNER, size, cells.of(" ", theme.blank()));
    for (int row = 0; row < Math.min(rows.size(), size.getRows()); row++) {
      int column = 0;
      for (Span span : rows.get(row).spans()) {
        String text = TextFit.truncate(span.text(), size.getColumns() - column);
        cells.draw(graphics, column, row, text, theme.style(span).withLink(span.link()));
        column += CellWidth.ofText(text);
      }
    }
  }
}

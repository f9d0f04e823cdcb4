package org.wassop.tui.ui;

import com.googlecode.lanterna.graphics.TextGraphics;
import org.wassop.tui.terminal.cells.Cell;
import org.wassop.tui.terminal.cells.CellCache;
import org.wassop.tui.terminal.cells.CellStyle;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.Span;

/** Draws rows in a theme. UI thread. */
final class SpanPainter {
  private TerminalTheme terminalTheme;
  private final CellCache cellCache = new CellCache();

  SpanPainter(TerminalTheme terminalTheme) {
    this.terminalTheme = terminalTheme;
  }

  /** Draws in {@code other} from now on. */
  void use(TerminalTheme other) {
    terminalTheme = other;
  }

  /** Fills the first line of {@code graphics} with {@code row}, and blanks where it ends. */
  void paint(TextGraphics graphics, Row row) {
    int column = 0;
    for (Span span : row.spans()) {
      CellStyle cellStyle = terminalTheme.style(span).withLink(span.link());
      column = cellCache.draw(graphics, column, 0, span.text(), cellStyle);
    }
    Cell blank = cellCache.of(" ", terminalTheme.blank());
    for (; column < graphics.getSize().getColumns(); column++) {
      graphics.setCharacter(column, 0, blank);
    }
  }
}

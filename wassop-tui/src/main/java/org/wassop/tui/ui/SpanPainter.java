package org.wassop.tui.ui;

import com.googlecode.lanterna.graphics.TextGraphics;
import org.wassop.tui.terminal.cells.Cell;
import org.wassop.tui.terminal.cells.CellCache;
import org.wassop.tui.terminal.cells.CellStyle;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.Span;

/** Draws rows in a theme. UI thread only. */
final class SpanPainter {
  private TerminalTheme terminalTheme;
  private final CellCache cellCache = new CellCache();

  SpanPainter(TerminalTheme terminalTheme) {
    this.terminalTheme = terminalTheme;
  }

  /** Changes the theme. */
  void setTheme(TerminalTheme other) {
    terminalTheme = other;
  }

  /** Draws {@code row} in the first line of {@code graphics}, and fills the rest with blanks. */
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

package org.wassop.tui.ui;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.gui2.TextGUIGraphics;
import com.googlecode.lanterna.gui2.Window;
import com.googlecode.lanterna.input.KeyStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.popup.PopupDialog;
import org.wassop.tui.view.rows.Rect;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenPart;
import org.wassop.tui.view.rows.StyleRole;

/** A bordered window over the main window, in the middle of the screen. UI thread only. */
final class PopupWindow extends PaintedWindow {
  PopupWindow(SpanPainter painter, Consumer<KeyStroke> keys) {
    super(painter, keys, Window.Hint.FIXED_POSITION, Window.Hint.FIXED_SIZE);
  }

  /** Paints every row, since the main window may have been painted over it. */
  @Override
  public void draw(TextGUIGraphics graphics) {
    content.repaint();
    super.draw(graphics);
  }

  /** Shows {@code popupDialog} with a border in the middle of a screen of size {@code screen}. */
  void show(PopupDialog popupDialog, TerminalSize screen) {
    int columns = popupDialog.columns();
    List<Row> bordered = new ArrayList<>();
    String title = TextFit.truncate(popupDialog.title(), Math.max(0, columns - 2));
    bordered.add(
        Row.of("┌ ", StyleRole.BORDER)
            .append(title, StyleRole.TITLE)
            .append(
                " " + "─".repeat(Math.max(0, columns - 2 - CellWidth.ofText(title))) + "┐",
                StyleRole.BORDER));
    for (Row row : popupDialog.rows()) {
      Row line = Row.of("│", StyleRole.BORDER);
      for (var span : row.fit(columns).spans()) {
        line = line.append(span);
      }
      bordered.add(line.append("│", StyleRole.BORDER));
    }
    bordered.add(Row.of("└" + "─".repeat(columns) + "┘", StyleRole.BORDER));
    TerminalSize size =
        new TerminalSize(
            Math.min(columns + 2, screen.getColumns()),
            Math.min(bordered.size(), screen.getRows()));
    TerminalPosition cursor =
        popupDialog
            .cursor()
            .map(at -> new TerminalPosition(at.column() + 1, at.row() + 1))
            .filter(at -> at.getColumn() < size.getColumns() && at.getRow() < size.getRows())
            .orElse(null);
    Rect place = new Rect(0, 0, size.getColumns(), size.getRows());
    content.show(List.of(new ScreenPart(place, bordered)), cursor);
    setFixedSize(size);
    setPosition(
        new TerminalPosition(
            (screen.getColumns() - size.getColumns()) / 2,
            (screen.getRows() - size.getRows()) / 2));
  }
}

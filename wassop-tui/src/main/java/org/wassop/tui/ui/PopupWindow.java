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
import org.wassop.tui.view.Dialog;
import org.wassop.tui.view.Part;
import org.wassop.tui.view.Rect;
import org.wassop.tui.view.Role;
import org.wassop.tui.view.Row;

/** A window with a border before the main one, in the middle of the screen. UI thread. */
final class PopupWindow extends PaintedWindow {
  PopupWindow(SpanPainter painter, Consumer<KeyStroke> keys) {
    super(painter, keys, Window.Hint.FIXED_POSITION, Window.Hint.FIXED_SIZE);
  }

  /** Paints all of itself: what is behind it may have been painted over it. */
  @Override
  public void draw(TextGUIGraphics graphics) {
    content.forget();
    super.draw(graphics);
  }

  /** Shows {@code dialog} in a frame in the middle of {@code screen}. */
  void show(Dialog dialog, TerminalSize screen) {
    int columns = dialog.columns();
    List<Row> framed = new ArrayList<>();
    String name = TextFit.truncate(dialog.title(), Math.max(0, columns - 2));
    framed.add(
        Row.of("┌ ", Role.BORDER)
            .and(name, Role.TITLE)
            .and(
                " " + "─".repeat(Math.max(0, columns - 2 - CellWidth.ofText(name))) + "┐",
                Role.BORDER));
    for (Row row : dialog.rows()) {
      Row line = Row.of("│", Role.BORDER);
      for (var span : row.fit(columns).spans()) {
        line = line.and(span);
      }
      framed.add(line.and("│", Role.BORDER));
    }
    framed.add(Row.of("└" + "─".repeat(columns) + "┘", Role.BORDER));
    TerminalSize size =
        new TerminalSize(
            Math.min(columns + 2, screen.getColumns()), Math.min(framed.size(), screen.getRows()));
    TerminalPosition cursor =
        dialog
            .cursor()
            .map(at -> new TerminalPosition(at.column() + 1, at.row() + 1))
            .filter(at -> at.getColumn() < size.getColumns() && at.getRow() < size.getRows())
            .orElse(null);
    Rect place = new Rect(0, 0, size.getColumns(), size.getRows());
    content.show(List.of(new Part(place, framed)), cursor);
    setFixedSize(size);
    setPosition(
        new TerminalPosition(
            (screen.getColumns() - size.getColumns()) / 2,
            (screen.getRows() - size.getRows()) / 2));
  }
}

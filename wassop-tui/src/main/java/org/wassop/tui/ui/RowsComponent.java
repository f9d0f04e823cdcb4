package org.wassop.tui.ui;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.gui2.AbstractComponent;
import com.googlecode.lanterna.gui2.ComponentRenderer;
import com.googlecode.lanterna.gui2.TextGUIGraphics;
import java.util.List;
import org.wassop.tui.view.Rect;
import org.wassop.tui.view.Row;

/** A part of the screen that shows rows. UI thread. */
final class RowsComponent extends AbstractComponent<RowsComponent> {
  private final SpanPainter painter;
  private Rect place = new Rect(0, 0, 0, 0);
  private List<Row> rows = List.of();

  RowsComponent(SpanPainter painter) {
    this.painter = painter;
  }

  /** Shows {@code newRows} at {@code newPlace} of its container from now on. */
  void show(Rect newPlace, List<Row> newRows) {
    if (!place.equals(newPlace) || !rows.equals(newRows)) {
      place = newPlace;
      rows = newRows;
      invalidate();
    }
  }

  Rect place() {
    return place;
  }

  List<Row> rows() {
    return rows;
  }

  @Override
  protected ComponentRenderer<RowsComponent> createDefaultRenderer() {
    return new ComponentRenderer<>() {
      @Override
      public TerminalSize getPreferredSize(RowsComponent component) {
        return new TerminalSize(place.columns(), place.rows());
      }

      @Override
      public void drawComponent(TextGUIGraphics graphics, RowsComponent component) {
        painter.paint(graphics, rows);
      }
    };
  }
}

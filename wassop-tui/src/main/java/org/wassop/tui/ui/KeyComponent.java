package org.wassop.tui.ui;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.gui2.AbstractInteractableComponent;
import com.googlecode.lanterna.gui2.InteractableRenderer;
import com.googlecode.lanterna.gui2.TextGUIGraphics;
import com.googlecode.lanterna.input.KeyStroke;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.view.Rect;
import org.wassop.tui.view.Row;

/** The part of a window that has the cursor and hands every key on. UI thread. */
final class KeyComponent extends AbstractInteractableComponent<KeyComponent> {
  private final SpanPainter painter;
  private final Consumer<KeyStroke> keys;
  private Rect place = new Rect(0, 0, 0, 0);
  private List<Row> rows = List.of();
  private @Nullable TerminalPosition cursor;

  KeyComponent(SpanPainter painter, Consumer<KeyStroke> keys) {
    this.painter = painter;
    this.keys = keys;
  }

  /** Shows {@code newRows} at {@code newPlace}, with the cursor there, or without one. */
  void show(Rect newPlace, List<Row> newRows, @Nullable TerminalPosition newCursor) {
    place = newPlace;
    rows = newRows;
    cursor = newCursor;
    invalidate();
  }

  Rect place() {
    return place;
  }

  @Override
  protected Result handleKeyStroke(KeyStroke key) {
    keys.accept(key);
    return Result.HANDLED;
  }

  @Override
  protected InteractableRenderer<KeyComponent> createDefaultRenderer() {
    return new InteractableRenderer<>() {
      @Override
      public @Nullable TerminalPosition getCursorLocation(KeyComponent component) {
        return cursor;
      }

      @Override
      public TerminalSize getPreferredSize(KeyComponent component) {
        return new TerminalSize(place.columns(), place.rows());
      }

      @Override
      public void drawComponent(TextGUIGraphics graphics, KeyComponent component) {
        painter.paint(graphics, rows);
      }
    };
  }
}

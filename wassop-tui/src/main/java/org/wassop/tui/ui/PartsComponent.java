package org.wassop.tui.ui;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.graphics.TextGraphics;
import com.googlecode.lanterna.gui2.AbstractInteractableComponent;
import com.googlecode.lanterna.gui2.InteractableRenderer;
import com.googlecode.lanterna.gui2.TextGUIGraphics;
import com.googlecode.lanterna.input.KeyStroke;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.view.rows.Rect;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenPart;

/**
 * All that a window shows: parts, a later one over an earlier one, and the cursor. It has the focus
 * and hands every key on. Of its rows only those are painted in which something has changed. UI
 * thread.
 */
final class PartsComponent extends AbstractInteractableComponent<PartsComponent> {
  private final SpanPainter painter;
  private final Consumer<KeyStroke> keys;
  private final BitSet stale = new BitSet();
  private List<ScreenPart> parts = List.of();
  private List<ScreenPart> painted = List.of();
  private TerminalSize paintedSize = TerminalSize.ZERO;
  private @Nullable TerminalPosition cursor;

  PartsComponent(SpanPainter painter, Consumer<KeyStroke> keys) {
    this.painter = painter;
    this.keys = keys;
  }

  /** Shows {@code newParts} with the next frame, with the cursor there, or without one. */
  void show(List<ScreenPart> newParts, @Nullable TerminalPosition newCursor) {
    parts = List.copyOf(newParts);
    cursor = newCursor;
    invalidate();
  }

  /** What it shows. */
  List<ScreenPart> parts() {
    return parts;
  }

  /** Paints every row with the next frame: what stands there is something else. */
  void forget() {
    painted = List.of();
    invalidate();
  }

  /** Paints the rows from {@code first} to {@code last} with the next frame. */
  void forget(int first, int last) {
    stale.set(first, last + 1);
    invalidate();
  }

  private void paint(TextGraphics graphics) {
    TerminalSize size = graphics.getSize();
    boolean alike = size.equals(paintedSize) && standsAsPainted();
    for (int row = 0; row < size.getRows(); row++) {
      if (!alike || stale.get(row) || hasChanged(row)) {
        paint(graphics, row);
      }
    }
    painted = parts;
    paintedSize = size;
    stale.clear();
  }

  private boolean standsAsPainted() {
    return parts.size() == painted.size()
        && IntStream.range(0, parts.size())
            .allMatch(part -> parts.get(part).place().equals(painted.get(part).place()));
  }

  private boolean hasChanged(int row) {
    for (int part = 0; part < parts.size(); part++) {
      if (!Objects.equals(row(parts.get(part), row), row(painted.get(part), row))) {
        return true;
      }
    }
    return false;
  }

  private void paint(TextGraphics graphics, int row) {
    int columns = graphics.getSize().getColumns();
    if (parts.isEmpty() || !covers(parts.getFirst().place(), row, columns)) {
      painter.paint(line(graphics, 0, row, columns), Row.empty());
    }
    for (ScreenPart screenPart : parts) {
      Rect place = screenPart.place();
      if (row >= place.row() && row < place.row() + place.rows()) {
        painter.paint(line(graphics, place.column(), row, place.columns()), row(screenPart, row));
      }
    }
  }

  private static TextGraphics line(TextGraphics graphics, int column, int row, int columns) {
    return graphics.newTextGraphics(
        new TerminalPosition(column, row), new TerminalSize(Math.max(0, columns), 1));
  }

  private static boolean covers(Rect place, int row, int columns) {
    return place.column() <= 0
        && place.columns() >= columns
        && row >= place.row()
        && row < place.row() + place.rows();
  }

  private static Row row(ScreenPart screenPart, int row) {
    int index = row - screenPart.place().row();
    return index >= 0 && index < screenPart.rows().size()
        ? screenPart.rows().get(index)
        : Row.empty();
  }

  @Override
  protected Result handleKeyStroke(KeyStroke key) {
    keys.accept(key);
    return Result.HANDLED;
  }

  @Override
  protected InteractableRenderer<PartsComponent> createDefaultRenderer() {
    return new InteractableRenderer<>() {
      @Override
      public @Nullable TerminalPosition getCursorLocation(PartsComponent component) {
        return cursor;
      }

      @Override
      public TerminalSize getPreferredSize(PartsComponent component) {
        return paintedSize;
      }

      @Override
      public void drawComponent(TextGUIGraphics graphics, PartsComponent component) {
        paint(graphics);
      }
    };
  }
}

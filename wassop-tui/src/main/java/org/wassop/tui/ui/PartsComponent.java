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
 * The content of a window: screen parts, a later one over an earlier one, and the cursor. It has
 * the focus and passes every key on. It paints only the rows that have changed. UI thread only.
 */
final class PartsComponent extends AbstractInteractableComponent<PartsComponent> {
  private final SpanPainter painter;
  private final Consumer<KeyStroke> keys;
  private final BitSet staleRows = new BitSet();
  private List<ScreenPart> parts = List.of();
  private List<ScreenPart> painted = List.of();
  private TerminalSize paintedSize = TerminalSize.ZERO;
  private @Nullable TerminalPosition cursor;

  PartsComponent(SpanPainter painter, Consumer<KeyStroke> keys) {
    this.painter = painter;
    this.keys = keys;
  }

  /** Shows {@code newParts} in the next frame; a null {@code newCursor} hides the cursor. */
  void show(List<ScreenPart> newParts, @Nullable TerminalPosition newCursor) {
    parts = List.copyOf(newParts);
    cursor = newCursor;
    invalidate();
  }

  /** Returns the parts to be shown. */
  List<ScreenPart> parts() {
    return parts;
  }

  /** Paints every row in the next frame, as after something else was drawn there. */
  void repaint() {
    painted = List.of();
    invalidate();
  }

  /** Paints the rows {@code first} to {@code last} in the next frame, changed or not. */
  void repaint(int first, int last) {
    staleRows.set(first, last + 1);
    invalidate();
  }

  private void paint(TextGraphics graphics) {
    TerminalSize size = graphics.getSize();
    boolean samePlaces = size.equals(paintedSize) && hasPaintedPlaces();
    for (int row = 0; row < size.getRows(); row++) {
      if (!samePlaces || staleRows.get(row) || hasChanged(row)) {
        paint(graphics, row);
      }
    }
    painted = parts;
    paintedSize = size;
    staleRows.clear();
  }

  private boolean hasPaintedPlaces() {
    return parts.size() == painted.size()
        && IntStream.range(0, parts.size())
            .allMatch(part -> parts.get(part).bounds().equals(painted.get(part).bounds()));
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
    if (parts.isEmpty() || !covers(parts.getFirst().bounds(), row, columns)) {
      painter.paint(line(graphics, 0, row, columns), Row.empty());
    }
    for (ScreenPart screenPart : parts) {
      Rect place = screenPart.bounds();
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
    int index = row - screenPart.bounds().row();
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

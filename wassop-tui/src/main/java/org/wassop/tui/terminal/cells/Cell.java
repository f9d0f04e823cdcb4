package org.wassop.tui.terminal.cells;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.Collection;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.text.CellWidth;

/**
 * A grapheme cluster in its style, as wide as {@link CellWidth} says. Made by a {@link CellCache};
 * each {@code with} method returns a cell of the same cache. Immutable; any thread.
 */
public final class Cell extends TextCharacter {
  private static final long serialVersionUID = 1L;

  private final transient CellCache cellCache;
  private final transient CellStyle cellStyle;
  private final transient int width;

  /** Creates a cell; {@code cluster} must be safe to print. */
  @SuppressWarnings(
      "deprecation") // the only constructor a subclass can use for a cluster of several chars
  Cell(String cluster, CellStyle cellStyle, CellCache cellCache) {
    super(
        TextCharacter.fromString(
            cluster,
            cellStyle.foreground(),
            cellStyle.background(),
            cellStyle.attributes().toArray(SGR[]::new))[0]);
    this.cellCache = cellCache;
    this.cellStyle = cellStyle;
    this.width = CellWidth.of(cluster);
  }

  /** Returns everything but the text. */
  CellStyle style() {
    return cellStyle;
  }

  /** Returns the number of columns it takes: 1 or 2. */
  int width() {
    return width;
  }

  private Cell withStyle(CellStyle other) {
    return cellCache.of(getCharacterString(), other);
  }

  @Override
  public boolean isDoubleWidth() {
    return width == 2;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other) && other instanceof Cell cell && cell.cellStyle.equals(cellStyle);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public TextCharacter withCharacter(char character) {
    return cellCache.of(String.valueOf(character), cellStyle);
  }

  @Override
  public TextCharacter withForegroundColor(TextColor color) {
    return withStyle(cellStyle.withForeground(color));
  }

  @Override
  public TextCharacter withBackgroundColor(TextColor color) {
    return withStyle(cellStyle.withBackground(color));
  }

  @Override
  public TextCharacter withModifiers(Collection<SGR> modifiers) {
    EnumSet<SGR> attributes = EnumSet.noneOf(SGR.class);
    attributes.addAll(modifiers);
    return withStyle(cellStyle.withAttributes(attributes));
  }

  @Override
  public TextCharacter withModifier(SGR modifier) {
    return withStyle(cellStyle.with(modifier));
  }

  @Override
  public TextCharacter withoutModifier(SGR modifier) {
    return withStyle(cellStyle.without(modifier));
  }
}

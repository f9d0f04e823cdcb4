package org.wassop.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.Collection;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.text.CellWidth;

/**
 * One grapheme cluster in its style, as wide as {@link CellWidth} says. Made by {@link Cells}; what
 * is derived from a cell is a cell of the same cache. Immutable; any thread.
 */
public final class Cell extends TextCharacter {
  private static final long serialVersionUID = 1L;

  private final transient Cells cells;
  private final transient Style style;
  private final transient int width;

  /** A cell for a cluster that is safe to print. */
  @SuppressWarnings(
      "deprecation") // the only constructor a subclass can use for a cluster of several chars
  Cell(String cluster, Style style, Cells cells) {
    super(
        TextCharacter.fromString(
            cluster,
            style.foreground(),
            style.background(),
            style.attributes().toArray(SGR[]::new))[0]);
    this.cells = cells;
    this.style = style;
    this.width = CellWidth.of(cluster);
  }

  /** Everything but the text. */
  public Style style() {
    return style;
  }

  /** The cells it takes: 1 or 2. */
  public int width() {
    return width;
  }

  /** This cluster in another style. */
  public Cell withStyle(Style other) {
    return cells.of(getCharacterString(), other);
  }

  @Override
  public boolean isDoubleWidth() {
    return width == 2;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other) && other instanceof Cell cell && cell.style.equals(style);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public TextCharacter withCharacter(char character) {
    return cells.of(String.valueOf(character), style);
  }

  @Override
  public TextCharacter withForegroundColor(TextColor color) {
    return withStyle(style.withForeground(color));
  }

  @Override
  public TextCharacter withBackgroundColor(TextColor color) {
    return withStyle(style.withBackground(color));
  }

  @Override
  public TextCharacter withModifiers(Collection<SGR> modifiers) {
    EnumSet<SGR> attributes = EnumSet.noneOf(SGR.class);
    attributes.addAll(modifiers);
    return withStyle(style.withAttributes(attributes));
  }

  @Override
  public TextCharacter withModifier(SGR modifier) {
    return withStyle(style.with(modifier));
  }

  @Override
  public TextCharacter withoutModifier(SGR modifier) {
    return withStyle(style.without(modifier));
  }
}

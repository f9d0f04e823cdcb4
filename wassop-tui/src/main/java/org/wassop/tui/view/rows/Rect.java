package org.wassop.tui.view.rows;

/**
 * A rectangle of the screen, in cells. {@code column} and {@code row} are its upper left corner.
 */
public record Rect(int column, int row, int columns, int rows) {
  /** The empty rectangle. */
  public static final Rect NONE = new Rect(0, 0, 0, 0);

  /**
   * Returns whether the cell in column {@code x} and row {@code y} of the screen is in this
   * rectangle.
   */
  public boolean contains(int x, int y) {
    return x >= column && x < column + columns && y >= row && y < row + rows;
  }

  /** Returns whether this rectangle has no cell. */
  public boolean isEmpty() {
    return columns <= 0 || rows <= 0;
  }
}

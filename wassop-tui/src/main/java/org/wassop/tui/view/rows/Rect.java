package org.wassop.tui.view.rows;

/** A place on the screen, in cells. */
public record Rect(int column, int row, int columns, int rows) {
  /** No place at all. */
  public static final Rect NONE = new Rect(0, 0, 0, 0);

  /** Whether the cell at {@code x} and {@code y} of the screen is in it. */
  public boolean has(int x, int y) {
    return x >= column && x < column + columns && y >= row && y < row + rows;
  }

  /** Whether nothing fits into it. */
  public boolean isEmpty() {
    return columns <= 0 || rows <= 0;
  }
}

package org.wassop.tui.view;

/** A place on the screen, in cells. */
public record Rect(int column, int row, int columns, int rows) {
  /** No place at all. */
  static final Rect NONE = new Rect(0, 0, 0, 0);

  /** Whether nothing fits into it. */
  public boolean isEmpty() {
    return columns <= 0 || rows <= 0;
  }
}

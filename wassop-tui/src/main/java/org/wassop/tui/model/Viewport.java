package org.wassop.tui.model;

/** The size of the screen in cells, and whether the user wants the lists at its sides. */
public record Viewport(int columns, int rows, boolean sidebar, boolean members) {
  /** The size before the terminal has told. */
  static final Viewport UNKNOWN = new Viewport(80, 24, true, true);

  Viewport sized(int newColumns, int newRows) {
    return new Viewport(newColumns, newRows, sidebar, members);
  }

  Viewport withSidebar(boolean wanted) {
    return new Viewport(columns, rows, wanted, members);
  }

  Viewport withMembers(boolean wanted) {
    return new Viewport(columns, rows, sidebar, wanted);
  }
}

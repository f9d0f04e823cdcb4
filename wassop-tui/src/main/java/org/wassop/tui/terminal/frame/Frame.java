package org.wassop.tui.terminal.frame;

/**
 * One update of the terminal: the bytes that turn what it shows into what it should show.
 *
 * @param bytes the bytes to write; empty if nothing differs
 * @param rows the number of rows written to
 * @param pen the state of the terminal after the frame
 */
record Frame(ByteBuilder bytes, int rows, TerminalPen.State pen) {

  /**
   * A scroll of the rows {@code first} to {@code last} up by {@code distance}, or down if negative.
   */
  record Scroll(int first, int last, int distance) {
    /** Returns the row whose content {@code row} gets, or -1 if it becomes blank. */
    int sourceOf(int row) {
      if (row < first || row > last) {
        return row;
      }
      int source = row + distance;
      return source < first || source > last ? -1 : source;
    }
  }
}

package org.wassop.tui.terminal.frame;

/**
 * The bytes that turn what a terminal shows into what it should show.
 *
 * @param byteBuilder what to write; empty when nothing differs
 * @param rows how many rows were touched
 * @param pen what is known of the terminal afterwards
 */
record Frame(ByteBuilder byteBuilder, int rows, TerminalPen.State pen) {

  /** Rows that move: {@code distance} up, or down when negative. */
  record Scroll(int first, int last, int distance) {
    /** Where the content of a row comes from, or -1 for a blank that comes in. */
    int sourceOf(int row) {
      if (row < first || row > last) {
        return row;
      }
      int source = row + distance;
      return source < first || source > last ? -1 : source;
    }
  }
}

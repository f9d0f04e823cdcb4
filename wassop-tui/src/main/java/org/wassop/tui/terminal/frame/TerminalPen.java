package org.wassop.tui.terminal.frame;

import org.jspecify.annotations.Nullable;
import org.wassop.tui.terminal.cells.CellStyle;

/**
 * Collects output and tracks the cursor and the style of the terminal, so that each move and each
 * change of style takes the fewest bytes. On the terminal a line feed must only move down, and
 * auto-wrap must be off. Confined to one thread.
 */
final class TerminalPen {
  private static final int UNKNOWN = -1;

  private final ByteBuilder output = new ByteBuilder();
  private final TerminalCapabilities capabilities;
  private int row;
  private int column;
  private @Nullable CellStyle cellStyle;

  /** The cursor and the style of the terminal between two frames; null for an unknown style. */
  record State(int row, int column, @Nullable CellStyle cellStyle) {
    static final State UNKNOWN_STATE = new State(UNKNOWN, UNKNOWN, null);
  }

  TerminalPen(State state, TerminalCapabilities capabilities) {
    this.capabilities = capabilities;
    row = state.row();
    column = state.column();
    cellStyle = state.cellStyle();
  }

  /** Returns a pen in the same state, without output. */
  TerminalPen fork() {
    return new TerminalPen(state(), capabilities);
  }

  /** Returns the state of the terminal after the output. */
  State state() {
    return new State(row, column, cellStyle);
  }

  /** Returns the output so far; to be appended to directly as long as that changes no state. */
  ByteBuilder output() {
    return output;
  }

  boolean isAt(int atRow, int atColumn) {
    return row == atRow && column == atColumn;
  }

  /**
   * Returns the distance from the cursor to a column to its right in row {@code toRow}; negative if
   * the cursor is right of it, in another row or unknown.
   */
  int distanceTo(int toRow, int toColumn) {
    return row == toRow && column != UNKNOWN ? toColumn - column : -1;
  }

  /**
   * Whether text in {@code other} needs no change of style; for {@code blank}, whether a space
   * looks the same.
   */
  boolean hasStyle(CellStyle other, boolean blank) {
    CellStyle current = cellStyle;
    CellStyle shown = shownAs(other);
    return current != null && (blank ? shown.looksSameOnBlanks(current) : shown.equals(current));
  }

  /** Returns the style as this terminal can show it. */
  private CellStyle shownAs(CellStyle wanted) {
    return capabilities.links() || wanted.link().isEmpty() ? wanted : wanted.withLink("");
  }

  /** Moves the cursor, with the shortest sequence. */
  void moveTo(int toRow, int toColumn) {
    if (!isAt(toRow, toColumn)) {
      output.ascii(shortestMove(toRow, toColumn));
      row = toRow;
      column = toColumn;
    }
  }

  /** Changes the style; for {@code blank}, only if a space looks different. */
  void setStyle(CellStyle wanted, boolean blank) {
    if (!hasStyle(wanted, blank)) {
      CellStyle next = shownAs(wanted);
      CellStyle before = cellStyle;
      String link = before == null ? "" : before.link();
      output.ascii(Sgr.change(before, next));
      if (!next.link().equals(link)) {
        output.ascii("\033]8;;").ascii(next.link()).ascii("\033\\");
      }
      cellStyle = next;
    }
  }

  /** Ends the open link, so that later output is not part of it. */
  void endLink() {
    CellStyle current = cellStyle;
    if (current != null && !current.link().isEmpty()) {
      setStyle(current.withLink(""), false);
    }
  }

  /**
   * Prints a cluster at the cursor. The position of the cursor is unknown afterwards unless {@code
   * widthKnown}, or at the right margin of {@code columns}.
   */
  void print(String cluster, int width, boolean widthKnown, int columns) {
    output.utf8(cluster);
    column = widthKnown && column + width < columns ? column + width : UNKNOWN;
  }

  /** Whether {@code copies} further copies of a cluster take fewer bytes as {@code CSI n b}. */
  boolean isRepeatShorter(String cluster, int copies) {
    return capabilities.repeat() && copies * bytesOf(cluster) > 3 + String.valueOf(copies).length();
  }

  /** Repeats the narrow cluster just printed; must not reach the last column. */
  void repeat(int times) {
    output.ascii("\033[" + times + "b");
    column += times;
  }

  /**
   * Prints a narrow cluster of undisputed width in {@code rows} rows, downwards from the cursor.
   */
  void printDown(String cluster, int rows, int columns) {
    String step = column == columns - 1 ? "\n" : "\n\b";
    for (int i = 0; i < rows; i++) {
      output.ascii(i == 0 ? "" : step).utf8(cluster);
    }
    row += rows - 1;
    column = column == columns - 1 ? UNKNOWN : column + 1;
  }

  private static int bytesOf(String cluster) {
    char c = cluster.charAt(0);
    return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
  }

  /** Erases the row from the cursor on. */
  void eraseToEnd() {
    output.ascii("\033[K");
  }

  /** Erases {@code cells} cells from the cursor on, without moving it. */
  void erase(int cells) {
    output.ascii("\033[" + cells + "X");
  }

  /**
   * Scrolls rows up, or down if {@code distance} is negative, and moves the cursor to the top left.
   */
  void scroll(int first, int last, int distance) {
    setStyle(CellStyle.PLAIN, true);
    output.ascii("\033[" + (first + 1) + ";" + (last + 1) + "r");
    row = 0;
    column = 0;
    if (distance > 0) {
      moveTo(last, 0);
      output.ascii("\n".repeat(distance));
    } else {
      moveTo(first, 0);
      output.ascii("\033M".repeat(-distance));
    }
    output.ascii("\033[r");
    row = 0;
    column = 0;
  }

  private String shortestMove(int toRow, int toColumn) {
    String best = absolute(toRow, toColumn);
    if (row == UNKNOWN) {
      return best;
    }
    String down = vertical(toRow - row);
    best = shorter(best, down + "\r" + forward(toColumn));
    if (toRow == row) {
      best = shorter(best, "\033[" + (toColumn == 0 ? "" : String.valueOf(toColumn + 1)) + "G");
    }
    if (column == UNKNOWN) {
      return best;
    }
    int distance = toColumn - column;
    return shorter(best, down + (distance > 0 ? forward(distance) : backward(-distance)));
  }

  private static String absolute(int row, int column) {
    String line = row == 0 ? "" : String.valueOf(row + 1);
    return "\033[" + line + (column == 0 ? "" : ";" + (column + 1)) + "H";
  }

  private static String forward(int cells) {
    return cells == 0 ? "" : "\033[" + count(cells) + "C";
  }

  private static String backward(int cells) {
    return cells <= 3 ? "\b".repeat(cells) : "\033[" + cells + "D";
  }

  private static String vertical(int rows) {
    if (rows >= 0 && rows <= 3) {
      return "\n".repeat(rows);
    }
    return "\033[" + count(Math.abs(rows)) + (rows > 0 ? "B" : "A");
  }

  private static String count(int n) {
    return n == 1 ? "" : String.valueOf(n);
  }

  private static String shorter(String one, String other) {
    return other.length() < one.length() ? other : one;
  }
}

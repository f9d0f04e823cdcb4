package org.wassop.tui.terminal.frame;

import org.jspecify.annotations.Nullable;
import org.wassop.tui.terminal.cells.CellStyle;

/**
 * Writes to a terminal and knows where its cursor stands and in which style it writes, so that each
 * move and each change of style costs the fewest bytes. The terminal must take a line feed as a
 * step down and nothing else, and not wrap at its margin. One thread.
 */
final class TerminalPen {
  private static final int UNKNOWN = -1;

  private final ByteBuilder out = new ByteBuilder();
  private final TerminalCapabilities terminalCapabilities;
  private int row;
  private int column;
  private @Nullable CellStyle cellStyle;

  /** What a pen knows of the terminal between two frames. */
  record State(int row, int column, @Nullable CellStyle cellStyle) {
    static final State NOTHING_KNOWN = new State(UNKNOWN, UNKNOWN, null);
  }

  TerminalPen(State state, TerminalCapabilities terminalCapabilities) {
    this.terminalCapabilities = terminalCapabilities;
    row = state.row();
    column = state.column();
    cellStyle = state.cellStyle();
  }

  /** A pen for the same terminal, from where this one is, that has written nothing yet. */
  TerminalPen again() {
    return new TerminalPen(state(), terminalCapabilities);
  }

  State state() {
    return new State(row, column, cellStyle);
  }

  ByteBuilder out() {
    return out;
  }

  boolean isAt(int atRow, int atColumn) {
    return row == atRow && column == atColumn;
  }

  /**
   * How far the cursor stands before a column of this row; negative when behind it, on another row
   * or unknown.
   */
  int distanceTo(int toRow, int toColumn) {
    return row == toRow && column != UNKNOWN ? toColumn - column : -1;
  }

  boolean writesLike(CellStyle other, boolean blank) {
    CellStyle current = cellStyle;
    CellStyle drawn = drawn(other);
    return current != null && (blank ? drawn.blanksLike(current) : drawn.equals(current));
  }

  /** A style as this terminal shows it. */
  private CellStyle drawn(CellStyle wanted) {
    return terminalCapabilities.links() || wanted.link().isEmpty() ? wanted : wanted.withLink("");
  }

  void moveTo(int toRow, int toColumn) {
    if (!isAt(toRow, toColumn)) {
      out.ascii(shortestMove(toRow, toColumn));
      row = toRow;
      column = toColumn;
    }
  }

  /** Takes up a style; for blanks, one in which a space looks the same is good enough. */
  void take(CellStyle wanted, boolean blank) {
    if (!writesLike(wanted, blank)) {
      CellStyle next = drawn(wanted);
      CellStyle before = cellStyle;
      String link = before == null ? "" : before.link();
      out.ascii(Sgr.change(before, next));
      if (!next.link().equals(link)) {
        out.ascii("\033]8;;").ascii(next.link()).ascii("\033\\");
      }
      cellStyle = next;
    }
  }

  /** Ends the link that is open, so that nothing written later leads there. */
  void endLink() {
    CellStyle current = cellStyle;
    if (current != null && !current.link().isEmpty()) {
      take(current.withLink(""), false);
    }
  }

  /**
   * Prints a cluster at the cursor. Where the cursor stands afterwards is not trusted if it is
   * disputed.
   */
  void print(String cluster, int width, boolean trusted, int columns) {
    out.utf8(cluster);
    column = trusted && column + width < columns ? column + width : UNKNOWN;
  }

  /** Whether {@code more} further copies of a cluster are shorter as {@code CSI n b}. */
  boolean repeats(String cluster, int more) {
    return terminalCapabilities.repeat()
        && more * bytesOf(cluster) > 3 + String.valueOf(more).length();
  }

  /**
   * Prints the narrow cluster that was printed just now some times more; not in the last column.
   */
  void repeat(int times) {
    out.ascii("\033[" + times + "b");
    column += times;
  }

  /** Prints a trusted narrow cluster in each of some rows, downwards, from where the cursor is. */
  void stroke(String cluster, int rows, int columns) {
    String step = column == columns - 1 ? "\n" : "\n\b";
    for (int i = 0; i < rows; i++) {
      out.ascii(i == 0 ? "" : step).utf8(cluster);
    }
    row += rows - 1;
    column = column == columns - 1 ? UNKNOWN : column + 1;
  }

  private static int bytesOf(String cluster) {
    char c = cluster.charAt(0);
    return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
  }

  /** Blanks the row from the cursor on. */
  void eraseToEnd() {
    out.ascii("\033[K");
  }

  /** Blanks some cells from the cursor on, without moving it. */
  void erase(int cells) {
    out.ascii("\033[" + cells + "X");
  }

  /** Scrolls some rows up, or down when {@code distance} is negative, with blanks coming in. */
  void scroll(int first, int last, int distance) {
    take(CellStyle.PLAIN, true);
    out.ascii("\033[" + (first + 1) + ";" + (last + 1) + "r");
    row = 0;
    column = 0;
    if (distance > 0) {
      moveTo(last, 0);
      out.ascii("\n".repeat(distance));
    } else {
      moveTo(first, 0);
      out.ascii("\033M".repeat(-distance));
    }
    out.ascii("\033[r");
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

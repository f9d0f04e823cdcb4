package org.wassop.tui.terminal;

import org.jspecify.annotations.Nullable;

/**
 * Writes to a terminal and knows where its cursor stands and in which style it writes, so that each
 * move and each change of style costs the fewest bytes. One thread.
 */
final class Pen {
  private static final int UNKNOWN = -1;

  private final Bytes out = new Bytes();
  private int row;
  private int column;
  private @Nullable Style style;

  /** What a pen knows of the terminal between two frames. */
  record State(int row, int column, @Nullable Style style) {
    static final State NOTHING_KNOWN = new State(UNKNOWN, UNKNOWN, null);
  }

  Pen(State state) {
    row = state.row();
    column = state.column();
    style = state.style();
  }

  State state() {
    return new State(row, column, style);
  }

  Bytes out() {
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

  boolean writesLike(Style other, boolean blank) {
    Style current = style;
    return current != null && (blank ? other.blanksLike(current) : other.equals(current));
  }

  void moveTo(int toRow, int toColumn) {
    if (!isAt(toRow, toColumn)) {
      out.ascii(shortestMove(toRow, toColumn));
      row = toRow;
      column = toColumn;
    }
  }

  /** Takes up a style; for blanks, one in which a space looks the same is good enough. */
  void take(Style wanted, boolean blank) {
    if (!writesLike(wanted, blank)) {
      out.ascii(Sgr.change(style, wanted));
      style = wanted;
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
    take(Style.PLAIN, true);
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
    if (toRow == row) {
      best = shorter(best, "\033[" + (toColumn == 0 ? "" : String.valueOf(toColumn + 1)) + "G");
      best = shorter(best, "\r" + forward(toColumn));
    } else if (toRow == row + 1) {
      best = shorter(best, "\r\n" + forward(toColumn));
    }
    if (column == UNKNOWN) {
      return best;
    }
    if (toRow == row) {
      int distance = toColumn - column;
      return shorter(best, distance > 0 ? forward(distance) : backward(-distance));
    }
    return toColumn == column ? shorter(best, vertical(toRow - row)) : best;
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
    return "\033[" + count(Math.abs(rows)) + (rows > 0 ? "B" : "A");
  }

  private static String count(int n) {
    return n == 1 ? "" : String.valueOf(n);
  }

  private static String shorter(String one, String other) {
    return other.length() < one.length() ? other : one;
  }
}

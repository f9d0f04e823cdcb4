package org.wassop.tui.terminal.frame;

import com.googlecode.lanterna.TextCharacter;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.terminal.cells.CellRow;
import org.wassop.tui.terminal.cells.CellStyle;
import org.wassop.tui.text.CellWidth;

/**
 * Updates one row of the terminal by writing the cells that differ and few others. It rewrites
 * short gaps between them where that is cheaper than a cursor move, and erases blanks where that is
 * cheaper than spaces. Confined to one thread.
 *
 * <p>Terminals disagree about the width of some clusters. Before such a cluster its cells are
 * blanked, after it the cursor is positioned again, and cells that a wider drawing may have covered
 * are drawn again. So a wrong width affects no other cell.
 */
final class CellRowPainter {
  private static final int MIN_ERASE = 10;
  private static final int MAX_GAP = 10;

  private final TerminalPen pen;
  private final CellRow shown;
  private final CellRow wanted;
  private final boolean[] dirty;

  CellRowPainter(TerminalPen pen, CellRow shown, CellRow wanted) {
    this.pen = pen;
    this.shown = shown;
    this.wanted = wanted;
    this.dirty = new boolean[wanted.size()];
  }

  /**
   * Paints the cells that differ, or only those in the style {@code only} and what they may cover.
   * Returns whether there were any.
   */
  boolean paint(int row, @Nullable CellStyle only) {
    int lastDirty = findDirty(only);
    paint(row, lastDirty);
    for (int x = 0; only != null && x <= lastDirty; x++) {
      if (dirty[x]) {
        shown.put(x, wanted.at(x));
      }
    }
    return lastDirty >= 0;
  }

  private void paint(int row, int lastDirty) {
    int tail = blankTail();
    for (int x = 0; x <= lastDirty; ) {
      if (!dirty[x] || wanted.isCovered(x)) {
        x++;
      } else if (x >= tail && lastDirty - x >= 3) {
        approach(row, x);
        pen.setStyle(CellStyle.PLAIN, true);
        pen.eraseToEnd();
        return;
      } else {
        x = paintAt(row, x, lastDirty);
      }
    }
  }

  private int paintAt(int row, int x, int lastDirty) {
    int blanks = 0;
    while (x + blanks <= lastDirty && wanted.looksErased(x + blanks)) {
      blanks++;
    }
    while (blanks > 0 && !dirty[x + blanks - 1]) {
      blanks--;
    }
    approach(row, x);
    if (blanks >= MIN_ERASE) {
      pen.setStyle(CellStyle.PLAIN, true);
      pen.erase(blanks);
      return x + blanks;
    }
    return print(row, x, lastDirty);
  }

  /**
   * Prints the cell at column {@code x}, and its repetitions up to column {@code last}. Returns the
   * next column.
   */
  private int print(int row, int x, int last) {
    TextCharacter character = wanted.at(x);
    if (character == null) {
      return x + 1;
    }
    String cluster = character.getCharacterString();
    CellStyle cellStyle = CellStyle.of(character);
    int width = wanted.widthAt(x);
    boolean widthKnown = !CellWidth.isDisputed(cluster);
    pen.setStyle(cellStyle, character.is(' '));
    if (!widthKnown
        && width == 2
        && !(shown.isBlankLike(x, cellStyle) && shown.isBlankLike(x + 1, cellStyle))) {
      pen.print("  ", 2, true, wanted.size());
      pen.moveTo(row, x);
    }
    pen.print(cluster, width, widthKnown, wanted.size());
    int repeats = width == 1 && widthKnown ? repeats(x, Math.min(last, wanted.size() - 2)) : 0;
    if (pen.isRepeatShorter(cluster, repeats)) {
      pen.repeat(repeats);
      return x + 1 + repeats;
    }
    return x + width;
  }

  private int repeats(int x, int last) {
    int end = x + 1;
    while (end <= last && dirty[end] && Objects.equals(wanted.at(end), wanted.at(x))) {
      end++;
    }
    return end - x - 1;
  }

  /** Moves the pen to a column, by rewriting the unchanged cells on the way or by a cursor move. */
  private void approach(int row, int x) {
    int gap = pen.distanceTo(row, x);
    if (gap > 0 && gap < MAX_GAP) {
      int bytes = 0;
      for (int i = x - gap; i < x; i++) {
        bytes += costOfRewriting(i);
      }
      if (bytes <= (gap == 1 ? 3 : 4)) {
        for (int i = x - gap; i < x; ) {
          i = print(row, i, i);
        }
      }
    }
    pen.moveTo(row, x);
  }

  private int costOfRewriting(int x) {
    TextCharacter character = wanted.at(x);
    if (character == null
        || wanted.isCovered(x + 1)
        || character.getCharacterString().length() > 1
        || !pen.hasStyle(CellStyle.of(character), character.is(' '))) {
      return MAX_GAP;
    }
    char c = character.getCharacterString().charAt(0);
    return c < 0x80 ? 1 : c < 0x300 ? 2 : MAX_GAP;
  }

  /** Returns the first column of the erased cells at the end of the wanted row. */
  private int blankTail() {
    int tail = wanted.size();
    while (tail > 0 && wanted.looksErased(tail - 1)) {
      tail--;
    }
    return tail;
  }

  /** Marks the cells that must be written; returns the last such column, or -1. */
  private int findDirty(@Nullable CellStyle only) {
    Arrays.fill(dirty, false);
    for (int x = 0; x < dirty.length; x++) {
      dirty[x] = isInStyle(only, wanted.at(x)) && !wanted.looksLike(shown, x);
    }
    if (shown.hasUnusualWidths() || wanted.hasUnusualWidths()) {
      boolean spread = true;
      while (spread) {
        spread = spreadDirty(shown) || spreadDirty(wanted);
      }
    }
    int last = dirty.length - 1;
    while (last >= 0 && !dirty[last]) {
      last--;
    }
    return last;
  }

  private static boolean isInStyle(@Nullable CellStyle only, @Nullable TextCharacter character) {
    return only == null || (character != null && CellStyle.of(character).equals(only));
  }

  /**
   * Marks both halves of each wide cluster that is marked by half, and all cells that a marked
   * cluster of disputed width may cover. Returns whether that marked another cell.
   */
  private boolean spreadDirty(CellRow row) {
    boolean spread = false;
    for (int x = 0; x < dirty.length; x++) {
      int last = Math.min(x + (row == wanted ? reachOf(x) : row.widthAt(x)), dirty.length);
      if (dirty[x] || (row.isCovered(x + 1) && dirty[x + 1])) {
        for (int i = x; i < last; i++) {
          spread |= !dirty[i];
          dirty[i] = true;
        }
      }
    }
    return spread;
  }

  private int reachOf(int x) {
    TextCharacter character = wanted.at(x);
    if (character == null) {
      return 1;
    }
    String cluster = character.getCharacterString();
    return CellWidth.isDisputed(cluster)
        ? Math.max(2, CellWidth.widest(cluster))
        : wanted.widthAt(x);
  }
}

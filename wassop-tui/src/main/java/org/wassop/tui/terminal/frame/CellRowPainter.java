package org.wassop.tui.terminal.frame;

import com.googlecode.lanterna.TextCharacter;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.terminal.cells.CellRow;
import org.wassop.tui.terminal.cells.CellStyle;
import org.wassop.tui.text.CellWidth;

/**
 * Makes one row of the terminal look as it should, by the cells that differ and little more: short
 * gaps between them are written again when that is cheaper than a jump, blanks are erased when that
 * is cheaper than spaces. One thread.
 *
 * <p>Terminals disagree about the width of some clusters. Their cells are blanked before, the
 * cursor is placed anew after, and what a wider drawing may have covered is drawn again: so a wrong
 * width harms nothing but itself.
 */
final class CellRowPainter {
  private static final int SHORTEST_ERASE = 10;
  private static final int LONGEST_GAP = 10;

  private final TerminalPen terminalPen;
  private final CellRow shown;
  private final CellRow wanted;
  private final boolean[] dirty;

  CellRowPainter(TerminalPen terminalPen, CellRow shown, CellRow wanted) {
    this.terminalPen = terminalPen;
    this.shown = shown;
    this.wanted = wanted;
    this.dirty = new boolean[wanted.size()];
  }

  /**
   * Paints what differs, or of that only what is in one style (and what it may cover); gives
   * whether anything did.
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
        terminalPen.take(CellStyle.PLAIN, true);
        terminalPen.eraseToEnd();
        return;
      } else {
        x = paintAt(row, x, lastDirty);
      }
    }
  }

  private int paintAt(int row, int x, int lastDirty) {
    int blanks = 0;
    while (x + blanks <= lastDirty && wanted.isErased(x + blanks)) {
      blanks++;
    }
    while (blanks > 0 && !dirty[x + blanks - 1]) {
      blanks--;
    }
    approach(row, x);
    if (blanks >= SHORTEST_ERASE) {
      terminalPen.take(CellStyle.PLAIN, true);
      terminalPen.erase(blanks);
      return x + blanks;
    }
    return print(row, x, lastDirty);
  }

  /** Prints what stands there, and the like of it up to a column; gives the column behind. */
  private int print(int row, int x, int last) {
    TextCharacter character = wanted.at(x);
    if (character == null) {
      return x + 1;
    }
    String cluster = character.getCharacterString();
    CellStyle cellStyle = CellStyle.of(character);
    int width = wanted.widthAt(x);
    boolean trusted = !CellWidth.isDisputed(cluster);
    terminalPen.take(cellStyle, character.is(' '));
    if (!trusted
        && width == 2
        && !(shown.isBlankLike(x, cellStyle) && shown.isBlankLike(x + 1, cellStyle))) {
      terminalPen.print("  ", 2, true, wanted.size());
      terminalPen.moveTo(row, x);
    }
    terminalPen.print(cluster, width, trusted, wanted.size());
    int more = width == 1 && trusted ? repeats(x, Math.min(last, wanted.size() - 2)) : 0;
    if (terminalPen.repeats(cluster, more)) {
      terminalPen.repeat(more);
      return x + 1 + more;
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

  /** Brings the pen to a column: by writing the unchanged cells on the way again, or by a jump. */
  private void approach(int row, int x) {
    int gap = terminalPen.distanceTo(row, x);
    if (gap > 0 && gap < LONGEST_GAP) {
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
    terminalPen.moveTo(row, x);
  }

  private int costOfRewriting(int x) {
    TextCharacter character = wanted.at(x);
    if (character == null
        || wanted.isCovered(x + 1)
        || character.getCharacterString().length() > 1
        || !terminalPen.writesLike(CellStyle.of(character), character.is(' '))) {
      return LONGEST_GAP;
    }
    char c = character.getCharacterString().charAt(0);
    return c < 0x80 ? 1 : c < 0x300 ? 2 : LONGEST_GAP;
  }

  /** The first column from which on everything wanted is erased. */
  private int blankTail() {
    int tail = wanted.size();
    while (tail > 0 && wanted.isErased(tail - 1)) {
      tail--;
    }
    return tail;
  }

  /** Marks what must be written; gives the last such column, or -1. */
  private int findDirty(@Nullable CellStyle only) {
    Arrays.fill(dirty, false);
    for (int x = 0; x < dirty.length; x++) {
      dirty[x] = isIn(only, wanted.at(x)) && !wanted.looksLike(shown, x);
    }
    if (shown.hasUnusualWidths() || wanted.hasUnusualWidths()) {
      boolean grown = true;
      while (grown) {
        grown = growOver(shown) || growOver(wanted);
      }
    }
    int last = dirty.length - 1;
    while (last >= 0 && !dirty[last]) {
      last--;
    }
    return last;
  }

  private static boolean isIn(@Nullable CellStyle only, @Nullable TextCharacter character) {
    return only == null || (character != null && CellStyle.of(character).equals(only));
  }

  /**
   * Both halves of a wide cluster go together, and with a disputed one what it may have been drawn
   * over.
   */
  private boolean growOver(CellRow row) {
    boolean grown = false;
    for (int x = 0; x < dirty.length; x++) {
      int last = Math.min(x + (row == wanted ? reachOf(x) : row.widthAt(x)), dirty.length);
      if (dirty[x] || (row.isCovered(x + 1) && dirty[x + 1])) {
        for (int i = x; i < last; i++) {
          grown |= !dirty[i];
          dirty[i] = true;
        }
      }
    }
    return grown;
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

package org.wassop.tui.terminal.frame;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.ScreenBuffer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.terminal.cells.CellRow;
import org.wassop.tui.terminal.cells.CellStyle;
import org.wassop.tui.text.CellWidth;

/**
 * Draws a whole screen, whatever the terminal shows before: row after row, or style after style
 * with the columns of a frame in one stroke, whichever takes fewer bytes. Each row is blanked just
 * before it is drawn; the screen never is. One thread.
 */
final class FullRedraw {
  private static final int SHORTEST_STROKE = 3;

  /** How far from its like a cell stands that is cheaper drawn with those above and below it. */
  private static final int ALONE = 2;

  private final TerminalPen terminalPen;
  private final CellRow[] shown;
  private final CellRow[] wanted;
  private final CellRowPainter[] painters;
  private final int columns;

  private final boolean fromNothing;

  /** Turns rows into others; {@code fromNothing} when the terminal shows what isn't known. */
  private FullRedraw(
      TerminalPen terminalPen, CellRow[] shown, CellRow[] wanted, boolean fromNothing) {
    this.terminalPen = terminalPen;
    this.shown = shown;
    this.wanted = wanted;
    this.fromNothing = fromNothing;
    columns = wanted[0].size();
    painters = new CellRowPainter[wanted.length];
    for (int row = 0; row < wanted.length; row++) {
      painters[row] = new CellRowPainter(terminalPen, shown[row], wanted[row]);
    }
  }

  /** The shortest frame that shows {@code wanted}, whatever is shown now. */
  static Frame of(ScreenBuffer wanted, TerminalCapabilities terminalCapabilities) {
    TerminalPen start = new TerminalPen(TerminalPen.State.NOTHING_KNOWN, terminalCapabilities);
    int rows = wanted.getSize().getRows();
    Frame byRow = new FullRedraw(start.again(), blank(wanted), rows(wanted, null), true).byRow();
    Frame byStyle = new FullRedraw(start, blank(wanted), rows(wanted, null), true).byStyle();
    Frame shorter = byStyle.byteBuilder().length() < byRow.byteBuilder().length() ? byStyle : byRow;
    return new Frame(shorter.byteBuilder(), rows, shorter.pen());
  }

  /** The shortest frame that changes only what differs, after scrolling if that is given. */
  static Frame difference(
      ScreenBuffer shown, ScreenBuffer wanted, TerminalPen start, Frame.@Nullable Scroll scroll) {
    Frame byRow = difference(shown, wanted, start, scroll, false);
    if (byRow.rows() < 2) {
      return byRow;
    }
    Frame byStyle = difference(shown, wanted, start, scroll, true);
    return byStyle.byteBuilder().length() < byRow.byteBuilder().length() ? byStyle : byRow;
  }

  private static Frame difference(
      ScreenBuffer shown,
      ScreenBuffer wanted,
      TerminalPen start,
      Frame.@Nullable Scroll scroll,
      boolean byStyle) {
    TerminalPen terminalPen = start.again();
    if (scroll != null) {
      terminalPen.scroll(scroll.first(), scroll.last(), scroll.distance());
    }
    FullRedraw fullRedraw =
        new FullRedraw(terminalPen, rows(shown, scroll), rows(wanted, null), false);
    Frame frame = byStyle ? fullRedraw.byStyle() : fullRedraw.byRow();
    return scroll == null
        ? frame
        : new Frame(frame.byteBuilder(), fullRedraw.wanted.length, frame.pen());
  }

  private static CellRow[] blank(ScreenBuffer like) {
    CellRow[] rows = new CellRow[like.getSize().getRows()];
    Arrays.setAll(rows, row -> new CellRow(like.getSize().getColumns()));
    Arrays.stream(rows).forEach(CellRow::blank);
    return rows;
  }

  private static CellRow[] rows(ScreenBuffer buffer, Frame.@Nullable Scroll scroll) {
    CellRow[] rows = blank(buffer);
    for (int row = 0; row < rows.length; row++) {
      int source = scroll == null ? row : scroll.sourceOf(row);
      if (source >= 0) {
        rows[row].load(buffer, source);
      }
    }
    return rows;
  }

  private Frame byRow() {
    int touched = 0;
    for (int row = 0; row < wanted.length; row++) {
      blank(row);
      touched += painters[row].paint(row, null) ? 1 : 0;
    }
    return new Frame(terminalPen.out(), touched, terminalPen.state());
  }

  private Frame byStyle() {
    boolean[] touched = new boolean[wanted.length];
    for (int row = 0; row < wanted.length; row++) {
      blank(row);
      touched[row] = painters[row].paint(row, CellStyle.PLAIN);
    }
    for (CellStyle cellStyle : otherStyles()) {
      for (int column = 1; fromNothing && column < columns; column++) {
        strokes(column, cellStyle);
      }
      for (int row = 0; row < wanted.length; row++) {
        touched[row] |= painters[row].paint(row, cellStyle);
      }
    }
    int count = 0;
    for (boolean row : touched) {
      count += row ? 1 : 0;
    }
    return new Frame(terminalPen.out(), count, terminalPen.state());
  }

  private void blank(int row) {
    if (!fromNothing) {
      return;
    }
    terminalPen.moveTo(row, 0);
    terminalPen.take(CellStyle.PLAIN, true);
    terminalPen.eraseToEnd();
  }

  private Set<CellStyle> otherStyles() {
    Set<CellStyle> styles = new LinkedHashSet<>();
    for (CellRow row : wanted) {
      for (int x = 0; x < columns; x++) {
        TextCharacter character = row.at(x);
        if (character != null) {
          styles.add(CellStyle.of(character));
        }
      }
    }
    styles.remove(CellStyle.PLAIN);
    return styles;
  }

  /** Draws what is the same in several rows of a column, and alone in each. */
  private void strokes(int column, CellStyle cellStyle) {
    for (int row = 0; row < wanted.length; ) {
      TextCharacter first = lonely(row, column, cellStyle);
      int end = row + 1;
      if (first != null) {
        while (end < wanted.length && first.equals(lonely(end, column, cellStyle))) {
          end++;
        }
        if (end - row >= SHORTEST_STROKE) {
          terminalPen.moveTo(row, column);
          terminalPen.take(cellStyle, false);
          terminalPen.stroke(first.getCharacterString(), end - row, columns);
          Arrays.stream(shown, row, end).forEach(line -> line.put(column, first));
        }
      }
      row = end;
    }
  }

  private @Nullable TextCharacter lonely(int row, int column, CellStyle cellStyle) {
    TextCharacter character = drawable(row, column, cellStyle);
    if (character == null
        || wanted[row].isCovered(column + 1)
        || CellWidth.isDisputed(character.getCharacterString())) {
      return null;
    }
    for (int x = Math.max(0, column - ALONE); x <= Math.min(columns - 1, column + ALONE); x++) {
      if (x != column && drawable(row, x, cellStyle) != null) {
        return null;
      }
    }
    return character;
  }

  /** What is to be drawn there in a style; null when nothing is. */
  private @Nullable TextCharacter drawable(int row, int column, CellStyle cellStyle) {
    TextCharacter character = wanted[row].at(column);
    return character == null
            || character.is(' ')
            || !Objects.equals(CellStyle.of(character), cellStyle)
            || wanted[row].looksLike(shown[row], column)
        ? null
        : character;
  }
}

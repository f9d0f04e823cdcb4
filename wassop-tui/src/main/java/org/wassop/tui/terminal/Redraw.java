package org.wassop.tui.terminal;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.ScreenBuffer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.text.CellWidth;

/**
 * Draws a whole screen, whatever the terminal shows before: row after row, or style after style
 * with the columns of a frame in one stroke, whichever takes fewer bytes. Each row is blanked just
 * before it is drawn; the screen never is. One thread.
 */
final class Redraw {
  private static final int SHORTEST_STROKE = 3;

  /** How far from its like a cell stands that is cheaper drawn with those above and below it. */
  private static final int ALONE = 2;

  private final Pen pen;
  private final CellRow[] shown;
  private final CellRow[] wanted;
  private final CellRowPainter[] painters;
  private final int columns;

  private final boolean fromNothing;

  /** Turns rows into others; {@code fromNothing} when the terminal shows what isn't known. */
  private Redraw(Pen pen, CellRow[] shown, CellRow[] wanted, boolean fromNothing) {
    this.pen = pen;
    this.shown = shown;
    this.wanted = wanted;
    this.fromNothing = fromNothing;
    columns = wanted[0].size();
    painters = new CellRowPainter[wanted.length];
    for (int row = 0; row < wanted.length; row++) {
      painters[row] = new CellRowPainter(pen, shown[row], wanted[row]);
    }
  }

  /** The shortest frame that shows {@code wanted}, whatever is shown now. */
  static Frame of(ScreenBuffer wanted, Abilities abilities) {
    Pen start = new Pen(Pen.State.NOTHING_KNOWN, abilities);
    int rows = wanted.getSize().getRows();
    Frame byRow = new Redraw(start.again(), blank(wanted), rows(wanted, null), true).byRow();
    Frame byStyle = new Redraw(start, blank(wanted), rows(wanted, null), true).byStyle();
    Frame shorter = byStyle.bytes().length() < byRow.bytes().length() ? byStyle : byRow;
    return new Frame(shorter.bytes(), rows, shorter.pen());
  }

  /** The shortest frame that changes only what differs, after scrolling if that is given. */
  static Frame difference(
      ScreenBuffer shown, ScreenBuffer wanted, Pen start, Frame.@Nullable Scroll scroll) {
    Frame byRow = difference(shown, wanted, start, scroll, false);
    if (byRow.rows() < 2) {
      return byRow;
    }
    Frame byStyle = difference(shown, wanted, start, scroll, true);
    return byStyle.bytes().length() < byRow.bytes().length() ? byStyle : byRow;
  }

  private static Frame difference(
      ScreenBuffer shown,
      ScreenBuffer wanted,
      Pen start,
      Frame.@Nullable Scroll scroll,
      boolean byStyle) {
    Pen pen = start.again();
    if (scroll != null) {
      pen.scroll(scroll.first(), scroll.last(), scroll.distance());
    }
    Redraw redraw = new Redraw(pen, rows(shown, scroll), rows(wanted, null), false);
    Frame frame = byStyle ? redraw.byStyle() : redraw.byRow();
    return scroll == null ? frame : new Frame(frame.bytes(), redraw.wanted.length, frame.pen());
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
    return new Frame(pen.out(), touched, pen.state());
  }

  private Frame byStyle() {
    boolean[] touched = new boolean[wanted.length];
    for (int row = 0; row < wanted.length; row++) {
      blank(row);
      touched[row] = painters[row].paint(row, Style.PLAIN);
    }
    for (Style style : otherStyles()) {
      for (int column = 1; fromNothing && column < columns; column++) {
        strokes(column, style);
      }
      for (int row = 0; row < wanted.length; row++) {
        touched[row] |= painters[row].paint(row, style);
      }
    }
    int count = 0;
    for (boolean row : touched) {
      count += row ? 1 : 0;
    }
    return new Frame(pen.out(), count, pen.state());
  }

  private void blank(int row) {
    if (!fromNothing) {
      return;
    }
    pen.moveTo(row, 0);
    pen.take(Style.PLAIN, true);
    pen.eraseToEnd();
  }

  private Set<Style> otherStyles() {
    Set<Style> styles = new LinkedHashSet<>();
    for (CellRow row : wanted) {
      for (int x = 0; x < columns; x++) {
        TextCharacter character = row.at(x);
        if (character != null) {
          styles.add(Style.of(character));
        }
      }
    }
    styles.remove(Style.PLAIN);
    return styles;
  }

  /** Draws what is the same in several rows of a column, and alone in each. */
  private void strokes(int column, Style style) {
    for (int row = 0; row < wanted.length; ) {
      TextCharacter first = lonely(row, column, style);
      int end = row + 1;
      if (first != null) {
        while (end < wanted.length && first.equals(lonely(end, column, style))) {
          end++;
        }
        if (end - row >= SHORTEST_STROKE) {
          pen.moveTo(row, column);
          pen.take(style, false);
          pen.stroke(first.getCharacterString(), end - row, columns);
          Arrays.stream(shown, row, end).forEach(line -> line.put(column, first));
        }
      }
      row = end;
    }
  }

  private @Nullable TextCharacter lonely(int row, int column, Style style) {
    TextCharacter character = drawable(row, column, style);
    if (character == null
        || wanted[row].isCovered(column + 1)
        || CellWidth.isDisputed(character.getCharacterString())) {
      return null;
    }
    for (int x = Math.max(0, column - ALONE); x <= Math.min(columns - 1, column + ALONE); x++) {
      if (x != column && drawable(row, x, style) != null) {
        return null;
      }
    }
    return character;
  }

  /** What is to be drawn there in a style; null when nothing is. */
  private @Nullable TextCharacter drawable(int row, int column, Style style) {
    TextCharacter character = wanted[row].at(column);
    return character == null
            || character.is(' ')
            || !Objects.equals(Style.of(character), style)
            || wanted[row].looksLike(shown[row], column)
        ? null
        : character;
  }
}

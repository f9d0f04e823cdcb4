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

  private Redraw(ScreenBuffer buffer, Abilities abilities) {
    int rows = buffer.getSize().getRows();
    columns = buffer.getSize().getColumns();
    pen = new Pen(Pen.State.NOTHING_KNOWN, abilities);
    shown = new CellRow[rows];
    wanted = new CellRow[rows];
    painters = new CellRowPainter[rows];
    for (int row = 0; row < rows; row++) {
      shown[row] = new CellRow(columns);
      shown[row].blank();
      wanted[row] = new CellRow(columns);
      wanted[row].load(buffer, row);
      painters[row] = new CellRowPainter(pen, shown[row], wanted[row]);
    }
  }

  /** The shortest frame that shows {@code wanted}. */
  static Frame of(ScreenBuffer wanted, Abilities abilities) {
    Frame byRow = new Redraw(wanted, abilities).byRow();
    Frame byStyle = new Redraw(wanted, abilities).byStyle();
    return byStyle.bytes().length() < byRow.bytes().length() ? byStyle : byRow;
  }

  private Frame byRow() {
    for (int row = 0; row < wanted.length; row++) {
      blank(row);
      painters[row].paint(row, null);
    }
    return frame();
  }

  private Frame byStyle() {
    for (int row = 0; row < wanted.length; row++) {
      blank(row);
      painters[row].paint(row, Style.PLAIN);
    }
    for (Style style : otherStyles()) {
      for (int column = 1; column < columns; column++) {
        strokes(column, style);
      }
      for (int row = 0; row < wanted.length; row++) {
        painters[row].paint(row, style);
      }
    }
    return frame();
  }

  private Frame frame() {
    return new Frame(pen.out(), wanted.length, pen.state());
  }

  private void blank(int row) {
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

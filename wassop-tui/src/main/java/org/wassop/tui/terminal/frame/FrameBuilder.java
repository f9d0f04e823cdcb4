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
 * Builds the bytes of a frame: of a whole screen, whatever the terminal shows, or of what differs
 * from what it shows. The screen is drawn row by row, or style by style with vertical lines in one
 * go, whichever takes fewer bytes. A whole screen is blanked row by row just before each row is
 * drawn. Confined to one thread.
 */
final class FrameBuilder {
  private static final int MIN_COLUMN_CELLS = 3;

  /** A cell is isolated if no other one to be drawn in its style is within so many columns. */
  private static final int ISOLATION_DISTANCE = 2;

  private final TerminalPen pen;
  private final CellRow[] shown;
  private final CellRow[] wanted;
  private final CellRowPainter[] painters;
  private final int columns;

  private final boolean fromUnknown;

  /** Creates a drawing of {@code wanted} over {@code shown}, or over unknown content. */
  private FrameBuilder(TerminalPen pen, CellRow[] shown, CellRow[] wanted, boolean fromUnknown) {
    this.pen = pen;
    this.shown = shown;
    this.wanted = wanted;
    this.fromUnknown = fromUnknown;
    columns = wanted[0].size();
    painters = new CellRowPainter[wanted.length];
    for (int row = 0; row < wanted.length; row++) {
      painters[row] = new CellRowPainter(pen, shown[row], wanted[row]);
    }
  }

  /** Returns the shortest frame that draws all of {@code wanted}, whatever the terminal shows. */
  static Frame fullRedraw(ScreenBuffer wanted, TerminalCapabilities capabilities) {
    TerminalPen start = new TerminalPen(TerminalPen.State.UNKNOWN_STATE, capabilities);
    int rows = wanted.getSize().getRows();
    Frame byRow = new FrameBuilder(start.fork(), blank(wanted), rows(wanted, null), true).byRow();
    Frame byStyle = new FrameBuilder(start, blank(wanted), rows(wanted, null), true).byStyle();
    Frame shorter = byStyle.bytes().length() < byRow.bytes().length() ? byStyle : byRow;
    return new Frame(shorter.bytes(), rows, shorter.pen());
  }

  /**
   * Returns the shortest frame that writes what differs, after {@code scroll} if it is not null.
   */
  static Frame difference(
      ScreenBuffer shown, ScreenBuffer wanted, TerminalPen start, Frame.@Nullable Scroll scroll) {
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
      TerminalPen start,
      Frame.@Nullable Scroll scroll,
      boolean byStyle) {
    TerminalPen pen = start.fork();
    if (scroll != null) {
      pen.scroll(scroll.first(), scroll.last(), scroll.distance());
    }
    FrameBuilder frameBuilder =
        new FrameBuilder(pen, rows(shown, scroll), rows(wanted, null), false);
    Frame frame = byStyle ? frameBuilder.byStyle() : frameBuilder.byRow();
    return scroll == null
        ? frame
        : new Frame(frame.bytes(), frameBuilder.wanted.length, frame.pen());
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
    return new Frame(pen.output(), touched, pen.state());
  }

  private Frame byStyle() {
    boolean[] touched = new boolean[wanted.length];
    for (int row = 0; row < wanted.length; row++) {
      blank(row);
      touched[row] = painters[row].paint(row, CellStyle.PLAIN);
    }
    for (CellStyle cellStyle : otherStyles()) {
      for (int column = 1; fromUnknown && column < columns; column++) {
        drawColumn(column, cellStyle);
      }
      for (int row = 0; row < wanted.length; row++) {
        touched[row] |= painters[row].paint(row, cellStyle);
      }
    }
    int count = 0;
    for (boolean row : touched) {
      count += row ? 1 : 0;
    }
    return new Frame(pen.output(), count, pen.state());
  }

  private void blank(int row) {
    if (!fromUnknown) {
      return;
    }
    pen.moveTo(row, 0);
    pen.setStyle(CellStyle.PLAIN, true);
    pen.eraseToEnd();
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

  /** Draws isolated cells of a column that are the same in several rows, downwards in one go. */
  private void drawColumn(int column, CellStyle cellStyle) {
    for (int row = 0; row < wanted.length; ) {
      TextCharacter first = isolated(row, column, cellStyle);
      int end = row + 1;
      if (first != null) {
        while (end < wanted.length && first.equals(isolated(end, column, cellStyle))) {
          end++;
        }
        if (end - row >= MIN_COLUMN_CELLS) {
          pen.moveTo(row, column);
          pen.setStyle(cellStyle, false);
          pen.printDown(first.getCharacterString(), end - row, columns);
          Arrays.stream(shown, row, end).forEach(line -> line.put(column, first));
        }
      }
      row = end;
    }
  }

  /** Returns the character to be drawn there if it is narrow and isolated; null otherwise. */
  private @Nullable TextCharacter isolated(int row, int column, CellStyle cellStyle) {
    TextCharacter character = pending(row, column, cellStyle);
    if (character == null
        || wanted[row].isCovered(column + 1)
        || CellWidth.isDisputed(character.getCharacterString())) {
      return null;
    }
    for (int x = Math.max(0, column - ISOLATION_DISTANCE);
        x <= Math.min(columns - 1, column + ISOLATION_DISTANCE);
        x++) {
      if (x != column && pending(row, x, cellStyle) != null) {
        return null;
      }
    }
    return character;
  }

  /** Returns the character to be drawn there in a style; null if there is none. */
  private @Nullable TextCharacter pending(int row, int column, CellStyle cellStyle) {
    TextCharacter character = wanted[row].at(column);
    return character == null
            || character.is(' ')
            || !Objects.equals(CellStyle.of(character), cellStyle)
            || wanted[row].looksLike(shown[row], column)
        ? null
        : character;
  }
}

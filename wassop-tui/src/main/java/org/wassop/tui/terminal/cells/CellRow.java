package org.wassop.tui.terminal.cells;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.ScreenBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.text.CellWidth;

/**
 * A row of a screen buffer as a terminal shows it. A column holds the character that starts there,
 * or none if it is the second half of a wide character. A wide character that starts in the last
 * column is replaced by a space. Confined to one thread.
 */
public final class CellRow {
  private final @Nullable TextCharacter[] columns;
  private boolean unusualWidths;

  /** Creates a row of {@code size} columns; to be filled by {@link #blank} or {@link #load}. */
  public CellRow(int size) {
    columns = new @Nullable TextCharacter[size];
  }

  /** Fills the row with spaces in the default style. */
  public void blank() {
    Arrays.fill(columns, TextCharacter.DEFAULT_CHARACTER);
    unusualWidths = false;
  }

  /** Replaces the content by a row of {@code buffer}. */
  public void load(ScreenBuffer buffer, int row) {
    unusualWidths = false;
    for (int x = 0; x < columns.length; x++) {
      TextCharacter character = buffer.getCharacterAt(x, row);
      columns[x] = character;
      unusualWidths |= mayHaveUnusualWidth(character.getCharacterString());
      if (widthOf(character) == 2) {
        if (x + 1 == columns.length) {
          columns[x] = character.withCharacter(' ');
        } else {
          columns[++x] = null;
        }
      }
    }
  }

  /** Replaces the character of a column. */
  public void put(int column, @Nullable TextCharacter character) {
    columns[column] = character;
  }

  /** Returns the number of columns. */
  public int size() {
    return columns.length;
  }

  /** Whether a character is, or may be, other than one column wide. */
  public boolean hasUnusualWidths() {
    return unusualWidths;
  }

  /** Returns the character that starts in a column; null for the second half of a wide one. */
  @Nullable
  public TextCharacter at(int column) {
    return columns[column];
  }

  /** Whether a column is the second half of a wide character; false beyond the row. */
  public boolean isCovered(int column) {
    return column < columns.length && columns[column] == null;
  }

  /** Returns the width of the character that starts in a column: 1 or 2. */
  public int widthAt(int column) {
    return isCovered(column + 1) ? 2 : 1;
  }

  /** Whether the column looks like one that the terminal has erased. */
  public boolean looksErased(int column) {
    return isBlankLike(column, CellStyle.PLAIN);
  }

  /** Whether the column holds a space that looks like a space in {@code cellStyle}. */
  public boolean isBlankLike(int column, CellStyle cellStyle) {
    TextCharacter character = columns[column];
    return character != null
        && character.is(' ')
        && CellStyle.of(character).looksSameOnBlanks(cellStyle);
  }

  /** Whether the column looks the same in {@code other}. */
  public boolean looksLike(CellRow other, int column) {
    TextCharacter here = columns[column];
    TextCharacter there = other.columns[column];
    if (Objects.equals(here, there)) {
      return true;
    }
    if (here == null || there == null) {
      return false;
    }
    boolean blank = here.is(' ');
    if (blank ? !there.is(' ') : !here.getCharacterString().equals(there.getCharacterString())) {
      return false;
    }
    return blank
        ? CellStyle.of(here).looksSameOnBlanks(CellStyle.of(there))
        : CellStyle.of(here).equals(CellStyle.of(there));
  }

  private static boolean mayHaveUnusualWidth(String cluster) {
    return cluster.length() > 1
        || (cluster.charAt(0) >= 0x1100 && !isBoxDrawing(cluster.charAt(0)));
  }

  private static boolean isBoxDrawing(char c) {
    return c >= 0x2500 && c < 0x25A0;
  }

  private static int widthOf(TextCharacter character) {
    return character instanceof Cell cell
        ? cell.width()
        : CellWidth.of(character.getCharacterString());
  }
}

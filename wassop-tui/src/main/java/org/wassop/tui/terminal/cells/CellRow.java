package org.wassop.tui.terminal.cells;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.ScreenBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.text.CellWidth;

/**
 * One row of a buffer as a terminal shows it: each column holds what starts there, or nothing when
 * the wide cluster before it covers it. A wide cluster that has only the last column is a space.
 * One thread.
 */
public final class CellRow {
  private final @Nullable TextCharacter[] columns;
  private boolean unusual;

  public CellRow(int size) {
    columns = new @Nullable TextCharacter[size];
  }

  public void blank() {
    Arrays.fill(columns, TextCharacter.DEFAULT_CHARACTER);
    unusual = false;
  }

  public void load(ScreenBuffer buffer, int row) {
    unusual = false;
    for (int x = 0; x < columns.length; x++) {
      TextCharacter character = buffer.getCharacterAt(x, row);
      columns[x] = character;
      unusual |= isUnusual(character.getCharacterString());
      if (widthOf(character) == 2) {
        if (x + 1 == columns.length) {
          columns[x] = character.withCharacter(' ');
        } else {
          columns[++x] = null;
        }
      }
    }
  }

  /** Takes over what another row has in a column. */
  public void put(int column, @Nullable TextCharacter character) {
    columns[column] = character;
  }

  public int size() {
    return columns.length;
  }

  /** Whether something here is wide, or may be. */
  public boolean hasUnusualWidths() {
    return unusual;
  }

  /** What starts in a column, or null when it is covered. */
  @Nullable
  public TextCharacter at(int column) {
    return columns[column];
  }

  public boolean isCovered(int column) {
    return column < columns.length && columns[column] == null;
  }

  public int widthAt(int column) {
    return isCovered(column + 1) ? 2 : 1;
  }

  /** Whether an erased cell would look the same. */
  public boolean isErased(int column) {
    return isBlankLike(column, CellStyle.PLAIN);
  }

  public boolean isBlankLike(int column, CellStyle cellStyle) {
    TextCharacter character = columns[column];
    return character != null && character.is(' ') && CellStyle.of(character).blanksLike(cellStyle);
  }

  /** Whether both rows look the same in a column. */
  public boolean looksLike(CellRow other, int column) {
    TextCharacter mine = columns[column];
    TextCharacter theirs = other.columns[column];
    if (Objects.equals(mine, theirs)) {
      return true;
    }
    if (mine == null || theirs == null) {
      return false;
    }
    boolean blank = mine.is(' ');
    if (blank ? !theirs.is(' ') : !mine.getCharacterString().equals(theirs.getCharacterString())) {
      return false;
    }
    return blank
        ? CellStyle.of(mine).blanksLike(CellStyle.of(theirs))
        : CellStyle.of(mine).equals(CellStyle.of(theirs));
  }

  private static boolean isUnusual(String cluster) {
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

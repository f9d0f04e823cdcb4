package org.wassop.tui.terminal.cells;

import com.googlecode.lanterna.graphics.TextGraphics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.GraphemeClusters;

/**
 * Makes cells and caches them: a new cell costs microseconds, a cached one a look-up. Bounded; a
 * full cache is emptied. Safe for use by any thread.
 *
 * <p>Accepts every text: control characters, lone surrogates and line separators become U+FFFD, and
 * a combining mark without a base character gets a space as its base.
 */
public final class CellCache {
  private static final int MAX_CELLS = 16_384;
  private static final String REPLACEMENT = "\uFFFD";

  /**
   * Shared strings of one ASCII character; a new string for each look-up would cost more than the
   * look-up.
   */
  private static final String[] ASCII = new String[128];

  static {
    Arrays.setAll(ASCII, c -> String.valueOf((char) c));
  }

  private final ConcurrentMap<CellStyle, ConcurrentMap<String, Cell>> cells =
      new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /** Creates an empty cache. */
  public CellCache() {}

  /** Returns the cell of {@code cluster}; of a longer text, the cell of its first cluster. */
  public Cell of(String cluster, CellStyle cellStyle) {
    return of(cluster, cellStyle, in(cellStyle));
  }

  private ConcurrentMap<String, Cell> in(CellStyle cellStyle) {
    ConcurrentMap<String, Cell> cached = cells.get(cellStyle);
    return cached != null
        ? cached
        : cells.computeIfAbsent(cellStyle, style -> new ConcurrentHashMap<>());
  }

  private Cell of(String cluster, CellStyle cellStyle, ConcurrentMap<String, Cell> inStyle) {
    Cell cached = inStyle.get(cluster);
    if (cached != null) {
      return cached;
    }
    if (count.incrementAndGet() > MAX_CELLS) {
      cells.clear();
      count.set(0);
    }
    Cell made = new Cell(printable(cluster), cellStyle, this);
    inStyle.put(cluster, made);
    return made;
  }

  /** Returns the cells of {@code text} in order, without clusters of zero width. */
  List<Cell> cells(String text, CellStyle cellStyle) {
    ConcurrentMap<String, Cell> inStyle = in(cellStyle);
    List<Cell> line = new ArrayList<>(text.length());
    for (int start = 0; start < text.length(); ) {
      int end = GraphemeClusters.next(text, start);
      String cluster = cluster(text, start, end);
      if (CellWidth.of(cluster) > 0) {
        line.add(of(cluster, cellStyle, inStyle));
      }
      start = end;
    }
    return line;
  }

  private static String cluster(String text, int start, int end) {
    char first = text.charAt(start);
    return end - start == 1 && first < ASCII.length ? ASCII[first] : text.substring(start, end);
  }

  /**
   * Draws {@code text} up to the right edge; a wide cluster that fits only by half becomes a space.
   * Returns the column after the text.
   */
  public int draw(TextGraphics graphics, int column, int row, String text, CellStyle cellStyle) {
    int columns = graphics.getSize().getColumns();
    int at = column;
    for (Cell cell : cells(text, cellStyle)) {
      if (at >= columns) {
        return at;
      }
      boolean half = at + cell.width() > columns;
      graphics.setCharacter(at, row, half ? of(" ", cellStyle) : cell);
      at += cell.width();
    }
    return at;
  }

  private static String printable(String text) {
    if (text.isEmpty()) {
      return " ";
    }
    String cluster = text.substring(0, GraphemeClusters.next(text, 0));
    int first = cluster.codePointAt(0);
    int type = Character.getType(first);
    if (type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR) {
      return REPLACEMENT;
    }
    return switch (CellWidth.of(cluster)) {
      case 0 -> REPLACEMENT;
      case 1 -> startsWithMark(type, cluster) ? " " + cluster : cluster;
      default -> cluster;
    };
  }

  private static boolean startsWithMark(int type, String cluster) {
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (cluster.charAt(0) >= 0x1160 && cluster.charAt(0) <= 0x11FF);
  }
}

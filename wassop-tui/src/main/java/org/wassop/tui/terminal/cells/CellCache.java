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
 * Makes cells, and keeps those it made: a new one costs microseconds, a known one a look-up. Holds
 * at most a fixed number; when full it starts anew. Any thread.
 *
 * <p>Never throws for what a text contains: control characters, lone surrogates and line separators
 * become U+FFFD, a combining mark that stands alone is put on a space.
 */
public final class CellCache {
  private static final int MOST_KEPT = 16_384;
  private static final String REPLACEMENT = "\uFFFD";

  /**
   * Made once: a text of its own for each cell that is looked up would cost more than the look-up.
   */
  private static final String[] ASCII = new String[128];

  static {
    Arrays.setAll(ASCII, c -> String.valueOf((char) c));
  }

  private final ConcurrentMap<CellStyle, ConcurrentMap<String, Cell>> kept =
      new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /** An empty cache. */
  public CellCache() {}

  /** The cell of one cluster; of a longer text, the cell of its first cluster. */
  public Cell of(String cluster, CellStyle cellStyle) {
    return of(cluster, cellStyle, in(cellStyle));
  }

  private ConcurrentMap<String, Cell> in(CellStyle cellStyle) {
    ConcurrentMap<String, Cell> known = kept.get(cellStyle);
    return known != null
        ? known
        : kept.computeIfAbsent(cellStyle, unknown -> new ConcurrentHashMap<>());
  }

  private Cell of(String cluster, CellStyle cellStyle, ConcurrentMap<String, Cell> inStyle) {
    Cell known = inStyle.get(cluster);
    if (known != null) {
      return known;
    }
    if (count.incrementAndGet() > MOST_KEPT) {
      kept.clear();
      count.set(0);
    }
    Cell made = new Cell(printable(cluster), cellStyle, this);
    inStyle.put(cluster, made);
    return made;
  }

  /** The cells of a text, in order. Clusters that show nothing have none. */
  List<Cell> line(String text, CellStyle cellStyle) {
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
   * Draws a text, cutting off what is beyond the right edge; a wide cluster of which only half
   * would fit is a space. Gives the column behind the text.
   */
  public int draw(TextGraphics graphics, int column, int row, String text, CellStyle cellStyle) {
    int columns = graphics.getSize().getColumns();
    int at = column;
    for (Cell cell : line(text, cellStyle)) {
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

package org.wassop.tui.text;

import java.util.ArrayList;
import java.util.List;

/** Fits text into a width in cells, without ever cutting a grapheme cluster. Pure; any thread. */
public final class TextFit {
  private static final String ELLIPSIS = "…";

  private TextFit() {}

  /**
   * A line of a wrapped text: the characters from {@code start} to before {@code end}. The spaces
   * at which a line was broken belong to no line.
   */
  public record LineRange(int start, int end) {
    /** Returns the characters of this line of {@code text}. */
    public String substringOf(String text) {
      return text.substring(start, end);
    }
  }

  /**
   * Returns the text itself if it fits {@code width} cells, else its beginning with an ellipsis in
   * the last cell.
   */
  public static String truncate(String text, int width) {
    if (width <= 0) {
      return "";
    }
    int cells = 0;
    int keep = 0;
    for (int start = 0; start < text.length(); ) {
      int end = GraphemeClusters.next(text, start);
      cells += CellWidth.of(text.substring(start, end));
      if (cells > width) {
        return text.substring(0, keep) + ELLIPSIS;
      }
      if (cells < width) {
        keep = end;
      }
      start = end;
    }
    return text;
  }

  /** Returns the text padded with spaces to {@code width} cells; truncated if it is too wide. */
  public static String pad(String text, int width) {
    String fitting = truncate(text, width);
    return fitting + " ".repeat(Math.max(0, width - CellWidth.ofText(fitting)));
  }

  /** Returns the lines of {@link #lineRanges} as strings. */
  public static List<String> wrap(String text, int width) {
    return lineRanges(text, width).stream().map(lineRange -> lineRange.substringOf(text)).toList();
  }

  /**
   * Breaks a text into lines of at most {@code width} cells: at each newline, else at spaces, else
   * within a word that is longer than a line. A cluster wider than the line has a line of its own.
   * Never empty.
   */
  public static List<LineRange> lineRanges(String text, int width) {
    if (width < 1) {
      throw new IllegalArgumentException("width " + width);
    }
    List<LineRange> lines = new ArrayList<>();
    int start = 0;
    for (int newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', start)) {
      wrapLine(text, start, newline, width, lines);
      start = newline + 1;
    }
    wrapLine(text, start, text.length(), width, lines);
    return lines;
  }

  private static void wrapLine(String text, int from, int to, int width, List<LineRange> lines) {
    int start = from;
    int cells = 0;
    int breakEnd = -1;
    int breakNext = -1;
    for (int at = start; at < to; ) {
      int end = Math.min(GraphemeClusters.next(text, at), to);
      boolean space = end == at + 1 && text.charAt(at) == ' ';
      int wide = CellWidth.of(text.substring(at, end));
      if (space) {
        boolean first = breakNext != at;
        breakEnd = first && at > start ? at : breakEnd;
        breakNext = end;
      }
      if (!space && cells + wide > width && at > start) {
        boolean atSpace = breakEnd > start;
        lines.add(new LineRange(start, atSpace ? breakEnd : fittingEnd(text, start, at, width)));
        start = atSpace ? breakNext : at;
        cells = CellWidth.ofText(text.substring(start, at));
        breakEnd = -1;
        breakNext = -1;
        if (cells + wide > width && at > start) {
          lines.add(new LineRange(start, at));
          start = at;
          cells = 0;
        }
      }
      cells += wide;
      at = end;
    }
    lines.add(new LineRange(start, fittingEnd(text, start, to, width)));
  }

  /** Drops trailing spaces that don't fit. */
  private static int fittingEnd(String text, int start, int to, int width) {
    int end = to;
    if (end == start || text.charAt(end - 1) != ' ') {
      return end;
    }
    int cells = CellWidth.ofText(text.substring(start, end));
    while (end > start && text.charAt(end - 1) == ' ' && cells > width) {
      end--;
      cells--;
    }
    return end;
  }
}

package org.wassop.tui.view.rows;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;

/** One row of cells, from left to right. Immutable. */
public record Row(List<Span> spans) {
  private static final Row EMPTY = new Row(List.of());

  /** Copies {@code spans}. */
  public Row {
    spans = List.copyOf(spans);
  }

  /** A row without anything. */
  public static Row empty() {
    return EMPTY;
  }

  /** A row with one piece. */
  public static Row of(String text, StyleRole styleRole) {
    return EMPTY.and(text, styleRole);
  }

  /** This row with {@code text} behind it. */
  public Row and(String text, StyleRole styleRole) {
    return and(new Span(text, styleRole));
  }

  /** This row with {@code span} behind it. */
  public Row and(Span span) {
    if (span.text().isEmpty()) {
      return this;
    }
    List<Span> more = new ArrayList<>(spans);
    more.add(span);
    return new Row(more);
  }

  /** How many cells it takes. */
  public int width() {
    return spans.stream().mapToInt(span -> CellWidth.ofText(span.text())).sum();
  }

  /** This row if it fits {@code width} cells, else its beginning with an ellipsis. */
  public Row cut(int width) {
    return width() <= width ? this : fit(width);
  }

  /** This row, cut or filled with spaces to {@code width} cells. */
  public Row fit(int width) {
    List<Span> fitting = new ArrayList<>();
    int left = width;
    for (Span span : spans) {
      String text = TextFit.truncate(span.text(), left);
      if (!text.isEmpty()) {
        fitting.add(new Span(text, span.styleRole(), span.link()));
        left -= CellWidth.ofText(text);
      }
      if (text.length() < span.text().length()) {
        break;
      }
    }
    if (left > 0) {
      fitting.add(new Span(" ".repeat(left), StyleRole.TEXT));
    }
    return new Row(fitting);
  }

  /** The row with {@code right} at the end of {@code width} cells; {@code right} is never cut. */
  public Row withRight(Row right, int width) {
    return fit(Math.max(0, width - right.width())).and(right);
  }

  /** This row with {@code other} behind it. */
  public Row and(Row other) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(other.spans());
    return new Row(all);
  }

  /** Its characters, for tests and for the curious. */
  public String text() {
    StringBuilder out = new StringBuilder();
    spans.forEach(span -> out.append(span.text()));
    return out.toString();
  }
}

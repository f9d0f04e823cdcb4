package org.wassop.tui.view.rows;

import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;

/** One row of cells, as spans from left to right. Immutable. */
public record Row(List<Span> spans) {
  private static final Row EMPTY = new Row(List.of());

  /** Copies {@code spans}. */
  public Row {
    spans = List.copyOf(spans);
  }

  /** Returns the row without spans. */
  public static Row empty() {
    return EMPTY;
  }

  /** Returns a row of one span; an empty row if {@code text} is empty. */
  public static Row of(String text, StyleRole styleRole) {
    return EMPTY.append(text, styleRole);
  }

  /** Returns this row followed by {@code text}. */
  public Row append(String text, StyleRole styleRole) {
    return append(new Span(text, styleRole));
  }

  /** Returns this row followed by {@code span}. */
  public Row append(Span span) {
    if (span.text().isEmpty()) {
      return this;
    }
    List<Span> longer = new ArrayList<>(spans);
    longer.add(span);
    return new Row(longer);
  }

  /** Returns the width of this row in cells. */
  public int width() {
    return spans.stream().mapToInt(span -> CellWidth.ofText(span.text())).sum();
  }

  /** Returns this row if it fits {@code width} cells, else its beginning with an ellipsis. */
  public Row truncate(int width) {
    return width() <= width ? this : fit(width);
  }

  /** Returns this row, cut or padded with spaces to exactly {@code width} cells. */
  public Row fit(int width) {
    List<Span> fitting = new ArrayList<>();
    int remaining = width;
    for (Span span : spans) {
      String text = TextFit.truncate(span.text(), remaining);
      if (!text.isEmpty()) {
        fitting.add(new Span(text, span.styleRole(), span.link()));
        remaining -= CellWidth.ofText(text);
      }
      if (text.length() < span.text().length()) {
        break;
      }
    }
    if (remaining > 0) {
      fitting.add(new Span(" ".repeat(remaining), StyleRole.TEXT));
    }
    return new Row(fitting);
  }

  /**
   * Returns this row with {@code right} aligned to the end of {@code width} cells. This row is cut
   * if necessary; {@code right} never is.
   */
  public Row withRightAligned(Row right, int width) {
    return fit(Math.max(0, width - right.width())).append(right);
  }

  /** Returns this row followed by {@code other}. */
  public Row append(Row other) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(other.spans());
    return new Row(all);
  }

  /** Returns the text of all spans. */
  public String text() {
    StringBuilder out = new StringBuilder();
    spans.forEach(span -> out.append(span.text()));
    return out.toString();
  }
}

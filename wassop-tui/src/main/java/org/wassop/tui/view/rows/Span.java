package org.wassop.tui.view.rows;

/** A piece of a row, in one role; {@code link} is the web address that it is, or empty. */
public record Span(String text, StyleRole styleRole, String link) {
  /** A piece that is no address. */
  public Span(String text, StyleRole styleRole) {
    this(text, styleRole, "");
  }
}

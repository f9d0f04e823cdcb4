package org.wassop.tui.view.rows;

/**
 * A piece of a row in one style role. {@code link} is the web address that the piece belongs to, or
 * empty.
 */
public record Span(String text, StyleRole styleRole, String link) {
  /** A piece without a link. */
  public Span(String text, StyleRole styleRole) {
    this(text, styleRole, "");
  }
}

package org.wassop.tui.model;

/**
 * What stands at the bottom of a transcript that is scrolled up: the entry {@code number}, without
 * its last {@code rowsBelow} rows; when that is negative, with as many rows of what follows: it was
 * looked for.
 */
public record Anchor(long number, int rowsBelow) {
  /** Whether the entry was looked for. */
  public boolean isFound() {
    return rowsBelow < 0;
  }
}

package org.wassop.tui.model.timeline;

/**
 * What stands at the bottom of a transcript that is scrolled up: the entry {@code number}, without
 * its last {@code rowsBelow} rows; when that is negative, with as many rows of what follows. {@code
 * isFound} says that the entry was looked for, and is marked.
 */
public record ScrollAnchor(long number, int rowsBelow, boolean isFound) {
  /** With the entry {@code number}; one that has rows of what follows below it was looked for. */
  public ScrollAnchor(long number, int rowsBelow) {
    this(number, rowsBelow, rowsBelow < 0);
  }
}

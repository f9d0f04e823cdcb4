package org.wassop.tui.model.timeline;

/**
 * The entry at the bottom of a transcript that is scrolled up.
 *
 * @param number the number of the entry
 * @param rowsBelow how many of its last rows are hidden; if negative, as many rows of what follows
 *     are shown below it
 * @param isJumpTarget whether the user has jumped to the entry, which is then highlighted
 */
public record ScrollAnchor(long number, int rowsBelow, boolean isJumpTarget) {
  /**
   * Creates an anchor. The user has jumped to the entry if rows of what follows are shown below it.
   */
  public ScrollAnchor(long number, int rowsBelow) {
    this(number, rowsBelow, rowsBelow < 0);
  }
}

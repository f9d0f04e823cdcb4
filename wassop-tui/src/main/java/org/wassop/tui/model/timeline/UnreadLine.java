package org.wassop.tui.model.timeline;

/**
 * The unread line of a conversation.
 *
 * @param number the number of the entry below the line
 * @param after the read marker when the line was drawn; 0 if unknown
 * @param seen whether the end of what is unread has been shown; if so, the line is removed when the
 *     user goes to another conversation
 */
public record UnreadLine(long number, long after, boolean seen) {
  public UnreadLine asSeen() {
    return new UnreadLine(number, after, true);
  }

  public UnreadLine unseen() {
    return new UnreadLine(number, after, false);
  }

  public UnreadLine above(long other) {
    return new UnreadLine(other, after, seen);
  }
}

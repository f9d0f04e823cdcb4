package org.wassop.tui.model.timeline;

/**
 * The unread line of a conversation.
 *
 * @param number the number of the entry below the line
 * @param afterId the read marker when the line was drawn; 0 if unknown
 * @param seen whether the end of what is unread has been shown; if so, the line is removed when the
 *     user goes to another conversation
 */
public record UnreadLine(long number, long afterId, boolean seen) {
  public UnreadLine markedSeen() {
    return new UnreadLine(number, afterId, true);
  }

  public UnreadLine markedUnseen() {
    return new UnreadLine(number, afterId, false);
  }

  public UnreadLine movedAbove(long other) {
    return new UnreadLine(other, afterId, seen);
  }
}

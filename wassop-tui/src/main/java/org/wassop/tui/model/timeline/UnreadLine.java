package org.wassop.tui.model.timeline;

/**
 * The line above what is new in a conversation.
 *
 * @param number the entry that it stands above
 * @param after up to which message the user had read then; 0 when unknown
 * @param seen whether the user has seen the end of what is new: then the line goes when they do
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

package org.wassop.tui.model.state;

/**
 * What is unread in a conversation.
 *
 * @param unread how many messages
 * @param mentions how many of them name the user
 * @param alertedMillis when the user was last made to look at it, since 1970; 0 when never
 */
public record UnreadCounts(int unread, int mentions, long alertedMillis) {
  static final UnreadCounts NONE = new UnreadCounts(0, 0, 0);

  /** With {@code count} messages, of which no more can name the user. */
  UnreadCounts with(int count) {
    return new UnreadCounts(count, Math.min(mentions, count), alertedMillis);
  }

  /** With {@code count} of the messages naming the user. */
  public UnreadCounts mentioning(int count) {
    return new UnreadCounts(unread, Math.min(count, unread), alertedMillis);
  }

  public UnreadCounts alerted(long nowMillis) {
    return new UnreadCounts(unread, mentions, nowMillis);
  }
}

package org.wassop.tui.model;

/**
 * What is unread in a conversation.
 *
 * @param unread how many messages
 * @param mentions how many of them name the user
 * @param alertedMillis when the user was last made to look at it, since 1970; 0 when never
 */
public record News(int unread, int mentions, long alertedMillis) {
  static final News NONE = new News(0, 0, 0);

  /** With {@code count} messages, of which no more can name the user. */
  News with(int count) {
    return new News(count, Math.min(mentions, count), alertedMillis);
  }

  /** With {@code count} of the messages naming the user. */
  News mentioning(int count) {
    return new News(unread, Math.min(count, unread), alertedMillis);
  }

  News alerted(long nowMillis) {
    return new News(unread, mentions, nowMillis);
  }
}

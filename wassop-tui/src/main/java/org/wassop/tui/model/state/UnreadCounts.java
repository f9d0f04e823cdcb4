package org.wassop.tui.model.state;

/**
 * The unread counts of a conversation. Immutable.
 *
 * @param unread the number of unread messages
 * @param mentions how many of them mention the user
 * @param lastAlertMillis the time of the last notification for the conversation, since 1970; 0 for
 *     never
 */
public record UnreadCounts(int unread, int mentions, long lastAlertMillis) {
  static final UnreadCounts NONE = new UnreadCounts(0, 0, 0);

  /** Returns this with {@code count} unread messages; mentions are limited to as many. */
  UnreadCounts with(int count) {
    return new UnreadCounts(count, Math.min(mentions, count), lastAlertMillis);
  }

  /** Returns this with {@code count} mentions, limited to the unread messages. */
  public UnreadCounts withMentions(int count) {
    return new UnreadCounts(unread, Math.min(count, unread), lastAlertMillis);
  }

  public UnreadCounts withAlert(long nowMillis) {
    return new UnreadCounts(unread, mentions, nowMillis);
  }
}

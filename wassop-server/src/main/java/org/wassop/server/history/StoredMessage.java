package org.wassop.server.history;

import org.wassop.protocol.name.UserName;

/**
 * A message as it is kept.
 *
 * @param key what its author called it, or empty
 * @param text what it says now; empty once it was deleted
 * @param replyTo the earlier message that it replies to; 0 for none
 */
public record StoredMessage(
    long id, long timeMillis, UserName author, String key, String text, long replyTo)
    implements StoredEntry {
  /** One that replies to nothing in particular. */
  public StoredMessage(long id, long timeMillis, UserName author, String key, String text) {
    this(id, timeMillis, author, key, text, 0);
  }

  /** The same message with another text. */
  public StoredMessage withText(String newText) {
    return new StoredMessage(id, timeMillis, author, key, newText, replyTo);
  }
}

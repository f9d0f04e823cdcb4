package org.wassop.server.history;

import org.wassop.protocol.name.UserName;

/**
 * A stored message.
 *
 * @param key the key that its author gave it; empty if none
 * @param text its current text; empty once it was deleted
 * @param replyTo the id of the earlier message that it replies to; 0 if none
 */
public record StoredMessage(
    long id, long timeMillis, UserName author, String key, String text, long replyTo)
    implements StoredEntry {
  /** Creates a message that is not a reply. */
  public StoredMessage(long id, long timeMillis, UserName author, String key, String text) {
    this(id, timeMillis, author, key, text, 0);
  }

  /** Returns a copy with the text {@code newText}. */
  public StoredMessage withText(String newText) {
    return new StoredMessage(id, timeMillis, author, key, newText, replyTo);
  }
}

package org.wassop.server.history;

import org.wassop.protocol.name.UserName;

/** A stored change to the message with the id {@code messageId}. */
public record StoredChange(
    long id, long timeMillis, UserName author, long messageId, MessageChange messageChange)
    implements StoredEntry {
  @Override
  public String text() {
    return messageChange.text();
  }
}

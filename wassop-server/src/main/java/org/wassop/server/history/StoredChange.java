package org.wassop.server.history;

import org.wassop.protocol.name.UserName;

/** A change to the message {@code of}, in its own place in the log. */
public record StoredChange(
    long id, long timeMillis, UserName author, long of, MessageChange messageChange)
    implements StoredEntry {
  @Override
  public String text() {
    return messageChange.text();
  }
}

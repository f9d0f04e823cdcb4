package org.wassop.server.history;

import org.wassop.protocol.name.UserName;

/** An entry that is to be appended to a log. */
public sealed interface NewEntry {
  /** Returns the author of the entry. */
  UserName author();

  /** Returns the text of the entry; empty if it has none. */
  String text();

  /** Returns the entry to store as {@code id}. */
  StoredEntry storedAs(long id, long timeMillis);

  /**
   * A message. It replies to the message {@code replyTo}, or to none if that is 0. A log stores a
   * {@code key} once for each author; an empty one is never taken for another.
   */
  record Message(UserName author, String key, String text, long replyTo) implements NewEntry {
    /** Creates a message that is not a reply. */
    public Message(UserName author, String key, String text) {
      this(author, key, text, 0);
    }

    /** Returns the stored message; it is a reply only if {@code replyTo} is an earlier id. */
    @Override
    public StoredMessage storedAs(long id, long timeMillis) {
      return new StoredMessage(id, timeMillis, author, key, text, replyTo < id ? replyTo : 0);
    }
  }

  /** A change to the message with the id {@code messageId}. */
  record Change(UserName author, long messageId, MessageChange messageChange) implements NewEntry {
    @Override
    public String text() {
      return messageChange.text();
    }

    @Override
    public StoredChange storedAs(long id, long timeMillis) {
      return new StoredChange(id, timeMillis, author, messageId, messageChange);
    }
  }
}

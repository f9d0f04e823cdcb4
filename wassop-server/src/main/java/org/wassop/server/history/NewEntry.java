package org.wassop.server.history;

import org.wassop.protocol.name.UserName;

/** What is to be stored. */
public sealed interface NewEntry {
  /** Whose it is. */
  UserName author();

  /** The text that it brings; empty when it has none. */
  String text();

  /** What it is once it is stored as {@code id}. */
  StoredEntry storedAs(long id, long timeMillis);

  /**
   * A message. An empty {@code key} makes it unlike any other. It replies to the message {@code
   * replyTo}; 0 for none.
   */
  record Said(UserName author, String key, String text, long replyTo) implements NewEntry {
    /** One that replies to nothing in particular. */
    public Said(UserName author, String key, String text) {
      this(author, key, text, 0);
    }

    /** It can only reply to what was said before: else it is a message like any other. */
    @Override
    public StoredMessage storedAs(long id, long timeMillis) {
      return new StoredMessage(id, timeMillis, author, key, text, replyTo < id ? replyTo : 0);
    }
  }

  /** A change to the message {@code of}. */
  record Changing(UserName author, long of, MessageChange messageChange) implements NewEntry {
    @Override
    public String text() {
      return messageChange.text();
    }

    @Override
    public StoredChange storedAs(long id, long timeMillis) {
      return new StoredChange(id, timeMillis, author, of, messageChange);
    }
  }
}

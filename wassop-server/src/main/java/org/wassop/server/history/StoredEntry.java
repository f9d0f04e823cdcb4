package org.wassop.server.history;

import org.wassop.protocol.name.UserName;

/** An entry in the log of a conversation. */
public sealed interface StoredEntry permits StoredMessage, StoredChange {
  /** Returns the id: 1, 2, 3 … in each log. */
  long id();

  /** Returns the time of the append, in milliseconds since 1970. */
  long timeMillis();

  /** Returns the author of the entry. */
  UserName author();

  /** Returns the current text or emoji; empty if there is none. */
  String text();
}

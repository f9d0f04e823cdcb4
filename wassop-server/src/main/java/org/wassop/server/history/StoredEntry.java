package org.wassop.server.history;

import org.wassop.protocol.name.UserName;

/** What has an id in the log of a conversation. */
public sealed interface StoredEntry permits StoredMessage, StoredChange {
  /** Its number: 1, 2, 3 … in each log. */
  long id();

  /** When it was stored, since 1970. */
  long timeMillis();

  /** Who did it. */
  UserName author();

  /** The text that it has now; empty when there is none. */
  String text();
}

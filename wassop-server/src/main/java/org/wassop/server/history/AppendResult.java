package org.wassop.server.history;

import org.wassop.protocol.message.Refusal;

/** The outcome of appending one {@link NewEntry}. */
public sealed interface AppendResult {
  /** The entry was stored as {@code id}. */
  record Stored(long id, long timeMillis) implements AppendResult {}

  /** The author had already stored a message under the same key; its id and time are given. */
  record Repeated(long id, long timeMillis) implements AppendResult {}

  /** The change would have changed nothing; no entry was stored. */
  record Unchanged() implements AppendResult {}

  /** The change isn't allowed, or its message doesn't exist; no entry was stored. */
  record Refused(Refusal reason) implements AppendResult {}
}

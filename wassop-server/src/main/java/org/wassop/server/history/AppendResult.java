package org.wassop.server.history;

import org.wassop.protocol.message.Refusal;

/** What became of a draft. */
public sealed interface AppendResult {
  /** It is stored, and has an id of its own. */
  record Stored(long id, long timeMillis) implements AppendResult {}

  /** A message that had been stored before, under the same key. */
  record Repeated(long id, long timeMillis) implements AppendResult {}

  /** A change to what was so already: it has no place in the log. */
  record Unchanged() implements AppendResult {}

  /** A change that isn't allowed, or that there is no message for: nothing was stored. */
  record Refused(Refusal why) implements AppendResult {}
}

package org.wassop.server.history;

import org.wassop.protocol.Refusal;

/** What became of a draft. */
public sealed interface Appended {
  /** It is stored, and has an id of its own. */
  record Stored(long id, long timeMillis) implements Appended {}

  /** A message that had been stored before, under the same key. */
  record Repeated(long id, long timeMillis) implements Appended {}

  /** A change to what was so already: it has no place in the log. */
  record Unchanged() implements Appended {}

  /** A change that isn't allowed, or that there is no message for: nothing was stored. */
  record Refused(Refusal why) implements Appended {}
}

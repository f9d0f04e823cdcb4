package org.wassop.server.room;

import org.wassop.server.names.Recipient;

/**
 * A request to enter a room.
 *
 * @param recipient the user who wants to enter
 * @param ref the ref of the request, for the answer
 * @param after the last entry that the client knows; the later ones are replayed first. Negative
 *     for no replay
 * @param read the user's read marker
 * @param pages how many pages the room itself may replay, which does nothing else meanwhile
 */
public record EnterRequest(Recipient recipient, String ref, long after, long read, int pages) {
  /** Returns whether the client wants a replay. */
  boolean isReplay() {
    return after >= 0;
  }
}

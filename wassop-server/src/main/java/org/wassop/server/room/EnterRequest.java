package org.wassop.server.room;

import org.wassop.server.names.Recipient;

/**
 * A request to enter a room.
 *
 * @param recipient the user who wants to enter
 * @param ref the ref of the request, for the answer
 * @param afterId the last entry that the client knows; the later ones are replayed first. Negative
 *     for no replay
 * @param readMarker the user's read marker
 * @param maxPages how many pages the room itself may replay, which does nothing else meanwhile
 */
public record EnterRequest(
    Recipient recipient, String ref, long afterId, long readMarker, int maxPages) {
  /** Returns whether the client wants a replay. */
  boolean isReplay() {
    return afterId >= 0;
  }
}

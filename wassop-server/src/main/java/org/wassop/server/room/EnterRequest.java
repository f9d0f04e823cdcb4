package org.wassop.server.room;

import org.wassop.server.names.Recipient;

/**
 * A wish to enter a room.
 *
 * @param recipient who wishes it
 * @param ref the request that is to be answered
 * @param after the last message that is known; what came after it is told first. Negative when
 *     nothing is to be told
 * @param read up to which message the user has read
 * @param pages how much may be told by the room itself, which meanwhile does nothing else
 */
public record EnterRequest(Recipient recipient, String ref, long after, long read, int pages) {
  /** Whether something is to be told. */
  boolean isReplay() {
    return after >= 0;
  }
}

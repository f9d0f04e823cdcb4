package org.wassop.tui.net;

import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;

/**
 * Handles the messages of a server, and its silence, in one dialect. Owned by the link's reader
 * thread.
 */
sealed interface DialectIncoming permits Wassop2Incoming, ClassicIncoming {
  /** Returns how long to wait for the next line, in milliseconds; 0 means no limit. */
  int waitMillis();

  /** Handles {@code incoming}. */
  void heard(Incoming incoming);

  /** Handles that no line has come for {@link #waitMillis}; returns whether the link goes on. */
  boolean silence();
}

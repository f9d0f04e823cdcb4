package org.wassop.tui.net;

import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;

/**
 * Handles the messages of a server, and its silence, in one dialect. Owned by the link's reader
 * thread.
 */
sealed interface IncomingHandler permits Wassop2IncomingHandler, ClassicIncomingHandler {
  /** Returns how long to wait for the next line, in milliseconds; 0 means no limit. */
  int readTimeoutMillis();

  /** Handles {@code incoming}. */
  void handle(Incoming incoming);

  /**
   * Handles that no line has come for {@link #readTimeoutMillis}; returns whether the link goes on.
   */
  boolean handleSilence();
}

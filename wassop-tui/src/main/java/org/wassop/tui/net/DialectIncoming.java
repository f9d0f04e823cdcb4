package org.wassop.tui.net;

import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;

/** What a reader does in one dialect with what it hears, and when it hears nothing. */
sealed interface DialectIncoming permits Wassop2Incoming, ClassicIncoming {
  /** How long to wait for the next line, in milliseconds; 0 is for ever. */
  int waitMillis();

  /** A line was heard that means {@code incoming}. */
  void heard(Incoming incoming);

  /** Nothing was heard for as long as {@link #waitMillis} said; false gives the link up. */
  boolean silence();
}

package org.wassop.tui.net;

import org.wassop.protocol.message.ServerMessage;

/** What a {@link Link} tells its listener, in the order in which it happened. */
public sealed interface LinkEvent {
  /**
   * The server said {@code message}: the answer to the request that was sent as {@code ref}, or an
   * event, whose ref is empty.
   */
  record Received(String ref, ServerMessage message) implements LinkEvent {}

  /**
   * The link is closed: the last event, exactly once. {@code why} is one of {@link
   * DisconnectReason}.
   */
  record Closed(String why) implements LinkEvent {}
}

package org.wassop.tui.net;

import org.wassop.protocol.message.ServerMessage;

/** An event of a {@link Link}. Its listener receives them in the order in which they happened. */
public sealed interface LinkEvent {
  /**
   * The server sent {@code message}: the answer to the request {@code ref}, an event that is
   * replayed for that request, or any other event, whose ref is empty.
   */
  record Received(String ref, ServerMessage message) implements LinkEvent {}

  /**
   * The link has ended; this is the last event, and comes exactly once. {@code reason} is a code of
   * {@link DisconnectReason}.
   */
  record Closed(String reason) implements LinkEvent {}
}

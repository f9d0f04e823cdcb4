package org.wassop.protocol.message;

import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/** Where a message is sent: to a room or directly to a user. Each place has a log of its own. */
public sealed interface Place {
  /** A room. */
  record Room(RoomName name) implements Place {}

  /**
   * The direct conversation with the user {@code to}, the receiver. Its other member is the sender
   * of the request; in a message from the server, {@code from} or {@code by}.
   */
  record Direct(UserName to) implements Place {}
}

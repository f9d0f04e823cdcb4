package org.wassop.protocol.message;

import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/** Where something is said. Each place has a log of its own. */
public sealed interface Place {
  /** In a room. */
  record Room(RoomName name) implements Place {}

  /**
   * Directly to one user. In a request the other one is the sender; in what a server says it is
   * {@code from} or {@code by}.
   */
  record Direct(UserName to) implements Place {}
}

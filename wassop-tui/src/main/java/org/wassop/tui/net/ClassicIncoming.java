package org.wassop.tui.net;

import org.jspecify.annotations.Nullable;
import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;
import org.wassop.protocol.message.Answer;

/**
 * Hears a classic server. A list of rooms has no end there: it is held until something else, or
 * nothing more, comes. Owned by the link's reader thread.
 */
final class ClassicIncoming implements DialectIncoming {
  private static final int LIST_QUIET_MILLIS = 100;

  private final LinkConnection linkConnection;
  private final ClassicFlowControl turn;
  private @Nullable Incoming list;

  ClassicIncoming(LinkConnection linkConnection, ClassicFlowControl turn) {
    this.linkConnection = linkConnection;
    this.turn = turn;
  }

  @Override
  public int waitMillis() {
    return list == null ? 0 : LIST_QUIET_MILLIS;
  }

  @Override
  public void heard(Incoming incoming) {
    if (incoming.message() instanceof Answer.Rooms) {
      list = incoming;
      return;
    }
    deliverList();
    if (incoming.message() instanceof Answer.RoomEntered entered) {
      turn.inRoom(entered.room());
    } else if (incoming.message() instanceof Answer.RoomExited) {
      turn.inNoRoom();
    }
    deliver(incoming);
  }

  @Override
  public boolean silence() {
    deliverList();
    return true;
  }

  /** Delivers the list that is held; the last thing that a reader does. */
  void deliverList() {
    Incoming held = list;
    list = null;
    if (held != null) {
      deliver(held);
    }
  }

  private void deliver(Incoming incoming) {
    linkConnection.deliver(incoming.ref(), incoming.message());
    turn.answered(incoming.ref());
  }
}

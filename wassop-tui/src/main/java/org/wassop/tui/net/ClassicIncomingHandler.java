package org.wassop.tui.net;

import org.jspecify.annotations.Nullable;
import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;
import org.wassop.protocol.message.Answer;

/**
 * Handles the messages of a classic server. Its list of rooms has no end mark, so it is held back
 * until another message comes, or none for a moment. Owned by the link's reader thread.
 */
final class ClassicIncomingHandler implements IncomingHandler {
  private static final int LIST_QUIET_MILLIS = 100;

  private final LinkConnection linkConnection;
  private final ClassicFlowControl flowControl;
  private @Nullable Incoming heldList;

  ClassicIncomingHandler(LinkConnection linkConnection, ClassicFlowControl flowControl) {
    this.linkConnection = linkConnection;
    this.flowControl = flowControl;
  }

  @Override
  public int readTimeoutMillis() {
    return heldList == null ? 0 : LIST_QUIET_MILLIS;
  }

  @Override
  public void handle(Incoming incoming) {
    if (incoming.message() instanceof Answer.Rooms) {
      heldList = incoming;
      return;
    }
    deliverList();
    if (incoming.message() instanceof Answer.RoomEntered entered) {
      flowControl.enteredRoom(entered.room());
    } else if (incoming.message() instanceof Answer.RoomExited) {
      flowControl.leftRoom();
    }
    deliver(incoming);
  }

  @Override
  public boolean handleSilence() {
    deliverList();
    return true;
  }

  /** Delivers the list that is held back, if there is one. */
  void deliverList() {
    Incoming held = heldList;
    heldList = null;
    if (held != null) {
      deliver(held);
    }
  }

  private void deliver(Incoming incoming) {
    linkConnection.deliver(incoming.ref(), incoming.message());
    flowControl.answered(incoming.ref());
  }
}

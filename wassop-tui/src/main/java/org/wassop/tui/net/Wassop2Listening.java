package org.wassop.tui.net;

import org.wassop.protocol.codec.ServerLines.Incoming;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Request;

/**
 * Hears a Wassop/2 server: answers its {@code PING}, and asks for a sign of life after an interval
 * of silence. Owned by the link's reader thread.
 */
final class Wassop2Listening implements Listening {
  private final Wire wire;
  private final Outbox outbox;
  private boolean asked;

  Wassop2Listening(Wire wire, Outbox outbox) {
    this.wire = wire;
    this.outbox = outbox;
  }

  @Override
  public int waitMillis() {
    return (int) wire.greeted().silence().toMillis();
  }

  @Override
  public void heard(Incoming incoming) {
    asked = false;
    if (incoming.message() instanceof Event.AreYouThere(String token)) {
      outbox.addSilent(new Request.Pong(token));
    } else if (!(incoming.message() instanceof Answer.Alive && incoming.ref().isEmpty())) {
      wire.deliver(incoming.ref(), incoming.message());
    }
  }

  @Override
  public boolean silence() {
    if (asked) {
      return false;
    }
    asked = true;
    outbox.addSilent(new Request.Ping("wassop"));
    return true;
  }
}

package org.wassop.tui.net;

import java.time.Duration;
import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Request;

/**
 * Handles the messages of a Wassop/2 server: answers its {@code PING}, and sends one when the
 * server is silent, sooner while a request is unanswered. Owned by the link's reader thread.
 */
final class Wassop2IncomingHandler implements IncomingHandler {
  private final LinkConnection linkConnection;
  private final RequestQueue requestQueue;
  private final Heartbeat heartbeat;
  private Duration silent = Duration.ZERO;
  private boolean pinged;

  Wassop2IncomingHandler(LinkConnection linkConnection, RequestQueue requestQueue) {
    this.linkConnection = linkConnection;
    this.requestQueue = requestQueue;
    this.heartbeat = linkConnection.parameters().heartbeat();
  }

  @Override
  public int readTimeoutMillis() {
    return (int) Math.max(1, step().toMillis());
  }

  /**
   * Returns how long to wait next. The steps are short, since a request may be sent while no line
   * comes.
   */
  private Duration step() {
    if (pinged) {
      return heartbeat.grace();
    }
    Duration left = heartbeat.idleSilence().minus(silent);
    return left.compareTo(heartbeat.pendingSilence()) < 0 ? left : heartbeat.pendingSilence();
  }

  @Override
  public void handle(Incoming incoming) {
    pinged = false;
    silent = Duration.ZERO;
    if (incoming.message() instanceof Event.Ping(String token)) {
      requestQueue.addWithoutRef(new Request.Pong(token));
    } else if (!(incoming.message() instanceof Answer.Pong && incoming.ref().isEmpty())) {
      linkConnection.deliver(incoming.ref(), incoming.message());
    }
  }

  @Override
  public boolean handleSilence() {
    if (pinged) {
      return false;
    }
    silent = silent.plus(step());
    if (linkConnection.hasUnanswered() || silent.compareTo(heartbeat.idleSilence()) >= 0) {
      pinged = true;
      requestQueue.addWithoutRef(new Request.Ping("wassop"));
    }
    return true;
  }
}

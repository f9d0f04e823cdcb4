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
final class Wassop2Incoming implements DialectIncoming {
  private final LinkConnection linkConnection;
  private final RequestQueue requestQueue;
  private final Heartbeat heartbeat;
  private Duration silent = Duration.ZERO;
  private boolean pinged;

  Wassop2Incoming(LinkConnection linkConnection, RequestQueue requestQueue) {
    this.linkConnection = linkConnection;
    this.requestQueue = requestQueue;
    this.heartbeat = linkConnection.terms().heartbeat();
  }

  @Override
  public int waitMillis() {
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
    Duration left = heartbeat.silence().minus(silent);
    return left.compareTo(heartbeat.unanswered()) < 0 ? left : heartbeat.unanswered();
  }

  @Override
  public void heard(Incoming incoming) {
    pinged = false;
    silent = Duration.ZERO;
    if (incoming.message() instanceof Event.Ping(String token)) {
      requestQueue.addSilent(new Request.Pong(token));
    } else if (!(incoming.message() instanceof Answer.Pong && incoming.ref().isEmpty())) {
      linkConnection.deliver(incoming.ref(), incoming.message());
    }
  }

  @Override
  public boolean silence() {
    if (pinged) {
      return false;
    }
    silent = silent.plus(step());
    if (linkConnection.awaitsAnswers() || silent.compareTo(heartbeat.silence()) >= 0) {
      pinged = true;
      requestQueue.addSilent(new Request.Ping("wassop"));
    }
    return true;
  }
}

package org.wassop.tui.net;

import java.time.Duration;
import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Request;

/**
 * Hears a Wassop/2 server: answers its {@code PING}, and asks for a sign of life when it is silent,
 * sooner while it owes an answer. Owned by the link's reader thread.
 */
final class Wassop2Incoming implements DialectIncoming {
  private final LinkConnection linkConnection;
  private final RequestQueue requestQueue;
  private final Heartbeat heartbeat;
  private Duration silent = Duration.ZERO;
  private boolean asked;

  Wassop2Incoming(LinkConnection linkConnection, RequestQueue requestQueue) {
    this.linkConnection = linkConnection;
    this.requestQueue = requestQueue;
    this.heartbeat = linkConnection.terms().heartbeat();
  }

  @Override
  public int waitMillis() {
    return (int) Math.max(1, step().toMillis());
  }

  /** A request may go out while nothing is heard, so the wait is in short steps. */
  private Duration step() {
    if (asked) {
      return heartbeat.grace();
    }
    Duration left = heartbeat.silence().minus(silent);
    return left.compareTo(heartbeat.unanswered()) < 0 ? left : heartbeat.unanswered();
  }

  @Override
  public void heard(Incoming incoming) {
    asked = false;
    silent = Duration.ZERO;
    if (incoming.message() instanceof Event.Ping(String token)) {
      requestQueue.addSilent(new Request.Pong(token));
    } else if (!(incoming.message() instanceof Answer.Pong && incoming.ref().isEmpty())) {
      linkConnection.deliver(incoming.ref(), incoming.message());
    }
  }

  @Override
  public boolean silence() {
    if (asked) {
      return false;
    }
    silent = silent.plus(step());
    if (linkConnection.awaitsAnswers() || silent.compareTo(heartbeat.silence()) >= 0) {
      asked = true;
      requestQueue.addSilent(new Request.Ping("wassop"));
    }
    return true;
  }
}

package org.wassop.tui.net;

import java.time.Duration;
import org.wassop.protocol.codec.ServerLines.Incoming;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Request;

/**
 * Hears a Wassop/2 server: answers its {@code PING}, and asks for a sign of life when it is silent,
 * sooner while it owes an answer. Owned by the link's reader thread.
 */
final class Wassop2Listening implements Listening {
  private final Wire wire;
  private final Outbox outbox;
  private final Pulse pulse;
  private Duration silent = Duration.ZERO;
  private boolean asked;

  Wassop2Listening(Wire wire, Outbox outbox) {
    this.wire = wire;
    this.outbox = outbox;
    this.pulse = wire.terms().pulse();
  }

  @Override
  public int waitMillis() {
    return (int) Math.max(1, step().toMillis());
  }

  /** A request may go out while nothing is heard, so the wait is in short steps. */
  private Duration step() {
    if (asked) {
      return pulse.grace();
    }
    Duration left = pulse.silence().minus(silent);
    return left.compareTo(pulse.unanswered()) < 0 ? left : pulse.unanswered();
  }

  @Override
  public void heard(Incoming incoming) {
    asked = false;
    silent = Duration.ZERO;
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
    silent = silent.plus(step());
    if (wire.awaitsAnswers() || silent.compareTo(pulse.silence()) >= 0) {
      asked = true;
      outbox.addSilent(new Request.Ping("wassop"));
    }
    return true;
  }
}

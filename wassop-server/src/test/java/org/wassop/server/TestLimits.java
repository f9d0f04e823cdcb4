package org.wassop.server;

import java.time.Duration;
import org.wassop.server.connection.ConnectionLimits;
import org.wassop.server.outbox.Outbox;

/** The default limits of a connection, but for the one that a test is about. */
public final class TestLimits {
  private static final ConnectionLimits USUAL = ConnectionLimits.DEFAULT;

  private TestLimits() {}

  /** Returns limits with these bounds of the outbox. */
  public static ConnectionLimits withOutbox(Outbox.Bounds outbox) {
    return withOutbox(outbox, USUAL.flushDeadline());
  }

  /** Returns limits with these bounds of the outbox, and this time to write it at the end. */
  static ConnectionLimits withOutbox(Outbox.Bounds outbox, Duration flushDeadline) {
    return new ConnectionLimits(
        outbox, USUAL.rateLimit(), USUAL.pingInterval(), USUAL.joinDeadline(), flushDeadline);
  }

  /** Returns limits under which a silent client is sent a ping after {@code interval}. */
  static ConnectionLimits withPingInterval(Duration interval) {
    return new ConnectionLimits(
        USUAL.outbox(), USUAL.rateLimit(), interval, USUAL.joinDeadline(), USUAL.flushDeadline());
  }

  /** Returns limits under which a client must take a name within {@code deadline}. */
  static ConnectionLimits withJoinDeadline(Duration deadline) {
    return new ConnectionLimits(
        USUAL.outbox(), USUAL.rateLimit(), USUAL.pingInterval(), deadline, USUAL.flushDeadline());
  }
}

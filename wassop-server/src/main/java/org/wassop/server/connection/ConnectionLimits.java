package org.wassop.server.connection;

import java.time.Duration;
import org.wassop.protocol.Limits;

/**
 * What one connection may use.
 *
 * @param outboxBytes most bytes that may wait for a client that doesn't read
 * @param pingInterval silence after which a Wassop/2 client is asked for a sign of life
 * @param joinDeadline how long a connection may stay without a name
 * @param flushDeadline how long an ending connection may take to write what is waiting
 */
public record ConnectionLimits(
    int outboxBytes, Duration pingInterval, Duration joinDeadline, Duration flushDeadline) {
  /** What a server gives when nothing else is said. */
  public static final ConnectionLimits DEFAULT =
      new ConnectionLimits(
          2 * 1024 * 1024, Limits.PING_INTERVAL, Limits.JOIN_DEADLINE, Duration.ofSeconds(3));
}

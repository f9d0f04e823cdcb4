package org.wassop.server.connection;

import java.time.Duration;
import org.wassop.protocol.Limits;
import org.wassop.server.outbox.Outbox;

/**
 * What one connection may use.
 *
 * @param outbox how much may wait for a client that doesn't read
 * @param pace how fast it may go
 * @param pingInterval silence after which a Wassop/2 client is asked for a sign of life
 * @param joinDeadline how long a connection may stay without a name
 * @param flushDeadline how long an ending connection may take to write what is waiting
 */
public record ConnectionLimits(
    Outbox.Bounds outbox,
    Pace pace,
    Duration pingInterval,
    Duration joinDeadline,
    Duration flushDeadline) {
  private static final int MIB = 1024 * 1024;

  /**
   * How fast a client may go.
   *
   * @param burst requests that are carried out at once
   * @param perSecond how many more there may be each second; 0 is no limit at all
   */
  public record Pace(int burst, int perSecond) {}

  /** What a server gives when nothing else is said. */
  public static final ConnectionLimits DEFAULT =
      new ConnectionLimits(
          new Outbox.Bounds(2 * MIB, 4 * MIB),
          new Pace(20_000, 20_000),
          Limits.PING_INTERVAL,
          Limits.JOIN_DEADLINE,
          Duration.ofSeconds(3));

  /** These with another pace. */
  public ConnectionLimits withPace(Pace other) {
    return new ConnectionLimits(outbox, other, pingInterval, joinDeadline, flushDeadline);
  }
}

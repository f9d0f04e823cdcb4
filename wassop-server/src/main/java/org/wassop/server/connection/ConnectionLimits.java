package org.wassop.server.connection;

import java.time.Duration;
import org.wassop.protocol.Limits;
import org.wassop.server.outbox.Outbox;

/**
 * The limits of one connection.
 *
 * @param outbox the bounds of its outbox
 * @param rateLimit the rate limit for its requests
 * @param pingInterval the silence after which a Wassop/2 client is sent a ping
 * @param joinDeadline how long a connection may stay without a name
 * @param flushDeadline how long an ending connection may take to write its outbox
 */
public record ConnectionLimits(
    Outbox.Bounds outbox,
    RateLimit rateLimit,
    Duration pingInterval,
    Duration joinDeadline,
    Duration flushDeadline) {
  private static final int MIB = 1024 * 1024;

  /**
   * A rate limit for requests.
   *
   * @param burst how many are carried out at once
   * @param perSecond how many more may follow each second; 0 is no limit
   */
  public record RateLimit(int burst, int perSecond) {}

  /** The default limits of a server. */
  public static final ConnectionLimits DEFAULT =
      new ConnectionLimits(
          new Outbox.Bounds(2 * MIB, 4 * MIB),
          new RateLimit(20_000, 20_000),
          Limits.PING_INTERVAL,
          Limits.JOIN_DEADLINE,
          Duration.ofSeconds(3));

  /** Returns these limits with another rate limit. */
  public ConnectionLimits withRateLimit(RateLimit other) {
    return new ConnectionLimits(outbox, other, pingInterval, joinDeadline, flushDeadline);
  }
}

package org.wassop.server;

import org.wassop.cli.NonNegativeConverter;
import org.wassop.cli.PositiveConverter;
import org.wassop.server.connection.ConnectionLimits;
import org.wassop.server.connection.ConnectionLimits.RateLimit;
import picocli.CommandLine.Option;

/** The options that limit what clients may use of the server. */
final class ClientLimitOptions {
  @Option(
      names = "--max-connections",
      paramLabel = "N",
      defaultValue = "20000",
      converter = PositiveConverter.class)
  private int maxConnections;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "20000",
      converter = NonNegativeConverter.class)
  private int rate;

  @Option(
      names = "--burst",
      paramLabel = "N",
      defaultValue = "20000",
      converter = PositiveConverter.class)
  private int burst;

  /** Returns how many clients may be connected at the same time. */
  int maxConnections() {
    return maxConnections;
  }

  /** Returns the limits of each connection. */
  ConnectionLimits connectionLimits() {
    return ConnectionLimits.DEFAULT.withRateLimit(new RateLimit(burst, rate));
  }
}

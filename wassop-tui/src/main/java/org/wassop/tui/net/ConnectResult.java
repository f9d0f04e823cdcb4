package org.wassop.tui.net;

/** The outcome of an attempt to connect to a server. */
public sealed interface ConnectResult {
  /** The server speaks Wassop, and {@code link} is open. */
  record Connected(Link link) implements ConnectResult {}

  /** No address is known for the host. */
  record UnknownHost(ServerAddress address) implements ConnectResult {}

  /**
   * The server can't be reached. {@code reason} is a code of {@link DisconnectReason}, or the
   * server's own words when it refused the connection; {@link LinkTexts#reason} has the text for
   * it.
   */
  record Unreachable(ServerAddress address, String reason) implements ConnectResult {}

  /** Something other than a Wassop server answers there. */
  record NotWassop(ServerAddress address) implements ConnectResult {}
}

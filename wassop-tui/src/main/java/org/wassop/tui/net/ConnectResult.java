package org.wassop.tui.net;

/** What became of the attempt to reach a server. */
public sealed interface ConnectResult {
  /** The server speaks Wassop, and {@code link} is open. */
  record Connected(Link link) implements ConnectResult {}

  /** No address is known for the host. */
  record UnknownHost(ServerAddress address) implements ConnectResult {}

  /**
   * Nothing answers there. {@code why} is one of {@link DisconnectReason}, or the server's own
   * words when it said why it lets nobody in; {@link LinkTexts#why} makes it presentable.
   */
  record Unreachable(ServerAddress address, String why) implements ConnectResult {}

  /** Something answers there that isn't a Wassop server. */
  record NotWassop(ServerAddress address) implements ConnectResult {}
}

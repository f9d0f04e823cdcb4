package org.wassop.tui.net;

/** What became of the attempt to reach a server. */
public sealed interface Connecting {
  /** The server speaks Wassop, and {@code link} is open. */
  record Connected(Link link) implements Connecting {}

  /** No address is known for the host. */
  record UnknownHost(ServerAddress address) implements Connecting {}

  /**
   * Nothing answers there. {@code why} is one of {@link Reason}, or the server's own words when it
   * said why it lets nobody in; {@link LinkWords#why} makes it presentable.
   */
  record Unreachable(ServerAddress address, String why) implements Connecting {}

  /** Something answers there that isn't a Wassop server. */
  record NotWassop(ServerAddress address) implements Connecting {}
}

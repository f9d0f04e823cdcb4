package org.wassop.tui.net;

/** Where a server is: a host's name or address, and a TCP port. */
public record ServerAddress(String host, int port) {
  /** {@code host:port}, with an IPv6 address in brackets. */
  @Override
  public String toString() {
    return host.contains(":") && !host.startsWith("[")
        ? "[" + host + "]:" + port
        : host + ":" + port;
  }
}

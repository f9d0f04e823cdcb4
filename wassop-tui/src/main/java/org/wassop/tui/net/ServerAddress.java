package org.wassop.tui.net;

/** The address of a server: a host name or an IP address, and a TCP port. */
public record ServerAddress(String host, int port) {
  /** Returns {@code host:port}, with an IPv6 address in brackets. */
  @Override
  public String toString() {
    return host.contains(":") && !host.startsWith("[")
        ? "[" + host + "]:" + port
        : host + ":" + port;
  }
}

package org.wassop.server.connection;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Formats addresses: {@code 127.0.0.1:5555}, {@code [::1]:5555}. */
public final class PeerAddress {
  private PeerAddress() {}

  /** Returns the address of the other end of {@code socket}. */
  static String of(Socket socket) {
    return socket.getRemoteSocketAddress() instanceof InetSocketAddress address
        ? text(address.getAddress(), address.getPort())
        : "?";
  }

  /** Returns {@code address} and {@code port} as one text. */
  public static String text(InetAddress address, int port) {
    String host = address.getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}

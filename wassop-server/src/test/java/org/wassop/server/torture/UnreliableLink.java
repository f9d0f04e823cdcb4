package org.wassop.server.torture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.SplittableRandom;

/**
 * A bad network between clients and a server. It listens on a port of its own, and the port to
 * which it leads may change. It cuts, stalls, delays and splits connections. Safe to call from any
 * thread.
 */
final class UnreliableLink implements AutoCloseable {
  private static final int BACKLOG = 1_000;
  private static final int RECEIVE_BYTES = 64 * 1024;
  private static final int CONNECT_MILLIS = 2_000;

  private final ServerSocket listener;
  private final SplittableRandom random;
  private final RunStatistics statistics;
  private volatile NetworkConditions networkConditions;
  private volatile int serverPort;

  private UnreliableLink(
      ServerSocket listener,
      SplittableRandom random,
      RunStatistics statistics,
      NetworkConditions conditions) {
    this.listener = listener;
    this.random = random;
    this.statistics = statistics;
    this.networkConditions = conditions;
  }

  /** Opens a link with {@code networkConditions}, which leads nowhere yet. */
  static UnreliableLink open(
      SplittableRandom random, RunStatistics statistics, NetworkConditions networkConditions)
      throws IOException {
    ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    UnreliableLink link = new UnreliableLink(listener, random, statistics, networkConditions);
    Thread.ofVirtual().name("link").start(link::accept);
    return link;
  }

  /** Returns the port for clients. */
  int port() {
    return listener.getLocalPort();
  }

  /** Lets new connections lead to {@code port} of the loopback. */
  void connectTo(int port) {
    serverPort = port;
  }

  /** Changes the faults of the network. */
  void setConditions(NetworkConditions now) {
    networkConditions = now;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        SplittableRandom chance = random.split();
        Thread.ofVirtual().name("relay").start(() -> open(client, chance));
      } catch (IOException e) {
        // Closed, or the client has already gone.
      }
    }
  }

  private void open(Socket client, SplittableRandom chance) {
    Socket server = new Socket();
    try {
      server.setReceiveBufferSize(RECEIVE_BYTES);
      InetAddress here = InetAddress.getLoopbackAddress();
      server.connect(new InetSocketAddress(here, serverPort), CONNECT_MILLIS);
      server.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      long life = NetworkConditions.nanosAround(networkConditions.meanTimeToCut(), chance);
      new RelayedConnection(
              client, server, () -> networkConditions, statistics, System.nanoTime() + life)
          .start(chance);
    } catch (IOException e) {
      close(server);
      close(client);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It was closed already.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}

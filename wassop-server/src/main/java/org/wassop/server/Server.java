package org.wassop.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.protocol.message.Event.ByeCode;
import org.wassop.server.connection.Connection;
import org.wassop.server.connection.GracefulClose;
import org.wassop.server.connection.PeerAddress;
import org.wassop.server.connection.ServerContext;

/**
 * A listening server. One virtual thread accepts; every connection has virtual threads of its own.
 * A connection takes a permit before it is served, and gives it back when it has ended.
 */
public final class Server {
  private static final Logger LOG = LoggerFactory.getLogger("wassop");
  private static final int BACKLOG = 4096;
  private static final Duration ACCEPT_RETRY = Duration.ofMillis(100);
  private static final Duration SETTLE_TIMEOUT = Duration.ofMillis(500);
  private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration CLOSE_TIMEOUT = Duration.ofMillis(500);
  private static final int MAX_CONCURRENT_REFUSALS = 64;

  private final ServerSocket listener;
  private final ServerContext serverContext;
  private final int maxConnections;
  private final Semaphore permits;
  private final Semaphore refusals = new Semaphore(MAX_CONCURRENT_REFUSALS);
  private final Map<Connection, Thread> connections = new ConcurrentHashMap<>();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread acceptThread;
  private volatile boolean graceful;

  private Server(ServerSocket listener, ServerContext serverContext, int maxConnections) {
    this.listener = listener;
    this.serverContext = serverContext;
    this.maxConnections = maxConnections;
    this.permits = new Semaphore(maxConnections);
    this.acceptThread = Thread.ofVirtual().name("accept").unstarted(this::accept);
  }

  /** Binds {@code address} and begins to accept clients. Port 0 picks any free port. */
  public static Server start(
      InetSocketAddress address, ServerContext serverContext, int maxConnections)
      throws IOException {
    ServerSocket listener = new ServerSocket();
    try {
      listener.setReuseAddress(true);
      listener.bind(address, BACKLOG);
    } catch (IOException | RuntimeException e) {
      listener.close();
      throw e;
    }
    Server server = new Server(listener, serverContext, maxConnections);
    server.acceptThread.start();
    return server;
  }

  /** Returns the address on which it listens. */
  public InetAddress address() {
    return listener.getInetAddress();
  }

  /** Returns the port on which it listens. */
  public int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    while (!stopping.get()) {
      try {
        Socket socket = listener.accept();
        if (permits.tryAcquire()) {
          serve(socket);
        } else {
          refuse(socket);
        }
      } catch (IOException e) {
        if (!stopping.get()) {
          // Usually out of file descriptors: waits until a client leaves, and doesn't spin.
          serverContext.log().acceptFailed(String.valueOf(e.getMessage()));
          pause();
        }
      }
    }
  }

  private void serve(Socket socket) {
    Connection connection = new Connection(socket, serverContext);
    Thread reader =
        Thread.ofVirtual()
            .name("reader")
            .unstarted(() -> {
              try {
                connection.run();
              } finally {
                connections.remove(connection);
                permits.release();
              }
            });
    connections.put(connection, reader);
    reader.start();
    if (stopping.get()) {
      connection.refuseRequests();
      connection.sayBye();
    }
  }

  private void refuse(Socket socket) throws IOException {
    serverContext.log().serverFull(String.valueOf(socket.getRemoteSocketAddress()), maxConnections);
    if (!refusals.tryAcquire()) {
      socket.close();
      return;
    }
    Thread.ofVirtual()
        .name("refuse")
        .start(() -> {
          try {
            GracefulClose.refuse(socket, ByeCode.FULL);
          } finally {
            refusals.release();
          }
        });
  }

  private void pause() {
    try {
      stopped.await(ACCEPT_RETRY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Stops the server: accepts no more clients, carries out no more requests, delivers the messages
   * that it has taken, sends every client the reason, and closes the connections. Blocks until that
   * is done, for 5 s at most; a second call waits for the first. Returns false if a client had to
   * be cut off.
   */
  public boolean stop() throws InterruptedException {
    if (!stopping.compareAndSet(false, true)) {
      stopped.await();
      return graceful;
    }
    try {
      serverContext.log().stopping();
      closeListener();
      // Until the thread has left the kernel, it may still accept a client.
      acceptThread.join(CLOSE_TIMEOUT);
      graceful = endConnections(List.copyOf(connections.keySet()));
      serverContext.log().stopped(!graceful);
      return graceful;
    } finally {
      stopped.countDown();
    }
  }

  private void closeListener() {
    try {
      listener.close();
    } catch (IOException e) {
      LOG.debug("listener: {}", e.getMessage());
    }
  }

  /** Ends {@code all}. Returns whether everything was written to each of them. */
  private boolean endConnections(List<Connection> all) throws InterruptedException {
    all.forEach(Connection::refuseRequests);
    all.forEach(Connection::awaitLastRequest);
    // Bounded, since a room whose thread died of an error never answers.
    Thread settleThread =
        Thread.ofVirtual().name("settle").start(serverContext.rooms()::awaitDelivery);
    if (!settleThread.join(SETTLE_TIMEOUT)) {
      LOG.error("a room did not deliver what was said");
    }
    all.forEach(Connection::sayBye);
    boolean everythingWritten = true;
    long deadline = System.nanoTime() + WRITE_TIMEOUT.toNanos();
    for (Connection connection : all) {
      everythingWritten &= connection.awaitWritten(remaining(deadline));
    }
    awaitReaders(System.nanoTime() + CLOSE_TIMEOUT.toNanos());
    connections.keySet().forEach(Connection::closeNow);
    return everythingWritten;
  }

  private void awaitReaders(long deadline) throws InterruptedException {
    for (Thread reader : connections.values()) {
      reader.join(remaining(deadline));
    }
  }

  private static Duration remaining(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  /** Blocks until the server has stopped. */
  public void awaitStopped() throws InterruptedException {
    stopped.await();
  }

  /** Returns the address and the port, for example {@code 127.0.0.1:5555}. */
  @Override
  public String toString() {
    return PeerAddress.text(address(), port());
  }
}

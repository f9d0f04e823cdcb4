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
 * A listening server: one thread accepts, and every connection runs on virtual threads of its own.
 * A permit is taken before a connection is served and given back when it has ended.
 */
public final class Server {
  private static final Logger LOG = LoggerFactory.getLogger("wassop");
  private static final int BACKLOG = 4096;
  private static final Duration ACCEPT_RETRY = Duration.ofMillis(100);
  private static final Duration TO_SETTLE_AT_STOP = Duration.ofMillis(500);
  private static final Duration TO_WRITE_AT_STOP = Duration.ofSeconds(3);
  private static final Duration TO_CLOSE_AT_STOP = Duration.ofMillis(500);
  private static final int MOST_REFUSALS_AT_A_TIME = 64;

  private final ServerSocket listener;
  private final ServerContext serverContext;
  private final int maxConnections;
  private final Semaphore permits;
  private final Semaphore refusals = new Semaphore(MOST_REFUSALS_AT_A_TIME);
  private final Map<Connection, Thread> connections = new ConcurrentHashMap<>();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread accepting;
  private volatile boolean graceful;

  private Server(ServerSocket listener, ServerContext serverContext, int maxConnections) {
    this.listener = listener;
    this.serverContext = serverContext;
    this.maxConnections = maxConnections;
    this.permits = new Semaphore(maxConnections);
    this.accepting = Thread.ofVirtual().name("accept").unstarted(this::accept);
  }

  /** Listens on {@code address} and begins to accept; port 0 is any free one. */
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
    server.accepting.start();
    return server;
  }

  /** Where it listens. */
  public InetAddress address() {
    return listener.getInetAddress();
  }

  /** The port on which it listens. */
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
          // Out of file descriptors, as a rule: wait for somebody to leave, don't spin.
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
    serverContext.log().full(String.valueOf(socket.getRemoteSocketAddress()), maxConnections);
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
   * Stops: accepts nobody, carries out no request more, delivers what was said, tells everyone,
   * closes. Waits until that is done, at most 5 s; a second call waits for the first. Returns
   * whether all went that way, or some client had to be cut off.
   */
  public boolean stop() throws InterruptedException {
    if (!stopping.compareAndSet(false, true)) {
      stopped.await();
      return graceful;
    }
    try {
      serverContext.log().stopping();
      closeListener();
      // Until it has left the kernel, somebody may still get in.
      accepting.join(TO_CLOSE_AT_STOP);
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

  /** Ends {@code all}; whether each of them has been written what there was to say. */
  private boolean endConnections(List<Connection> all) throws InterruptedException {
    all.forEach(Connection::refuseRequests);
    all.forEach(Connection::awaitLastRequest);
    // Bounded: a room whose thread was lost to an error would never answer.
    Thread settling = Thread.ofVirtual().name("settle").start(serverContext.rooms()::settle);
    if (!settling.join(TO_SETTLE_AT_STOP)) {
      LOG.error("a room did not deliver what was said");
    }
    all.forEach(Connection::sayBye);
    boolean everythingWritten = true;
    long deadline = System.nanoTime() + TO_WRITE_AT_STOP.toNanos();
    for (Connection connection : all) {
      everythingWritten &= connection.awaitWritten(until(deadline));
    }
    awaitReaders(System.nanoTime() + TO_CLOSE_AT_STOP.toNanos());
    connections.keySet().forEach(Connection::cut);
    return everythingWritten;
  }

  private void awaitReaders(long deadline) throws InterruptedException {
    for (Thread reader : connections.values()) {
      reader.join(until(deadline));
    }
  }

  private static Duration until(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  /** Waits until somebody has stopped the server. */
  public void awaitStopped() throws InterruptedException {
    stopped.await();
  }

  /** The address as people write it. */
  @Override
  public String toString() {
    return PeerAddress.text(address(), port());
  }
}

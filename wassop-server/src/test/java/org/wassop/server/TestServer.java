package org.wassop.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.wassop.cli.Language;
import org.wassop.cli.Texts;
import org.wassop.protocol.name.UserName;
import org.wassop.server.connection.ConnectionLimits;
import org.wassop.server.connection.ServerContext;
import org.wassop.server.history.MessageLog;
import org.wassop.server.history.memory.MemoryLog;
import org.wassop.server.log.EventLog;
import org.wassop.server.names.NameRegistry;
import org.wassop.server.room.Rooms;

/**
 * A server in this process, on a free port of the loopback. Its clock stands still at {@link
 * #TIME}, so that its lines can be compared byte for byte.
 */
public final class TestServer implements AutoCloseable {
  /** The time of the clock, in milliseconds since 1970. */
  public static final long TIME = 1_763_800_000_123L;

  /** The limits of a real server. */
  public static final ConnectionLimits LIMITS = ConnectionLimits.DEFAULT;

  private static final int MANY = 1_000;

  private final Rooms rooms;
  private final Server server;
  private final Queue<TestClient> clients = new ConcurrentLinkedQueue<>();

  private TestServer(ConnectionLimits limits, int maxConnections, Rooms rooms) {
    this.rooms = rooms;
    ServerContext serverContext =
        new ServerContext(
            "wassop-server/test",
            rooms,
            limits,
            new EventLog(Texts.of(ServerCommand.class, Language.EN)));
    try {
      InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      this.server = Server.start(free, serverContext, maxConnections);
    } catch (IOException e) {
      throw new AssertionError("no server", e);
    }
  }

  static TestServer start() {
    return start(LIMITS);
  }

  static TestServer start(ConnectionLimits limits) {
    return new TestServer(limits, MANY, rooms(fixed(), MANY));
  }

  static TestServer withMaxConnections(int maxConnections) {
    return new TestServer(LIMITS, maxConnections, rooms(fixed(), MANY));
  }

  static TestServer withMaxRooms(int maxRooms) {
    return new TestServer(LIMITS, MANY, rooms(fixed(), maxRooms));
  }

  static TestServer withClock(InstantSource clock) {
    return new TestServer(LIMITS, MANY, rooms(clock, MANY));
  }

  /** Starts a server that keeps its messages in {@code history}. */
  public static TestServer withHistory(ConnectionLimits limits, MessageLog history) {
    return new TestServer(limits, MANY, new Rooms(history, new NameRegistry(), fixed(), MANY));
  }

  private static Rooms rooms(InstantSource clock, int maxRooms) {
    return new Rooms(new MemoryLog(), new NameRegistry(), clock, maxRooms);
  }

  private static InstantSource fixed() {
    return InstantSource.fixed(Instant.ofEpochMilli(TIME));
  }

  /** Returns the port on which it listens. */
  public int port() {
    return server.port();
  }

  /** Connects a client, which has sent nothing yet. */
  TestClient connect() {
    return tracked(TestClient.to(port()));
  }

  /**
   * Connects a client whose socket takes in little: the server soon can't write what the client
   * doesn't read.
   */
  TestClient connectWithSmallBuffer() {
    return tracked(TestClient.withSmallBuffer(port()));
  }

  private TestClient tracked(TestClient client) {
    clients.add(client);
    return client;
  }

  /** Connects a classic client that joins as {@code name}. */
  TestClient classic(String name) {
    return connect().joinClassic(name);
  }

  /** Connects a classic client that joins as {@code name} and enters {@code room}. */
  TestClient classic(String name, String room) {
    return classic(name).enterClassic(room);
  }

  /** Connects a Wassop/2 client that joins as {@code name}. */
  TestClient wassop2(String name) {
    return connect().joinWassop2(name);
  }

  /**
   * Connects a Wassop/2 client that joins as {@code name} and enters {@code room}, in which there
   * are {@code members} with it.
   */
  TestClient wassop2(String name, String room, int members) {
    return wassop2(name).enterWassop2(room, members);
  }

  /** Connects classic clients until one may join as {@code name}, and returns that one. */
  TestClient joinWhenPossible(String name) {
    Supplier<Optional<TestClient>> attempt =
        () -> {
          TestClient client = connect().send("JOIN " + name);
          if (client.readLine().equals("OK")) {
            return Optional.of(client);
          }
          client.close();
          return Optional.empty();
        };
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(attempt::get, Optional::isPresent)
        .orElseThrow();
  }

  /** Waits until {@code name} is free. */
  void awaitFree(String name) {
    await().until(() -> rooms.names().find(UserName.parse(name).orElseThrow()).isEmpty());
  }

  /** Stops it, and returns whether that was graceful. */
  boolean stop() {
    try {
      return server.stop();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /** Closes all clients that were connected through it, then stops it. */
  @Override
  public void close() {
    clients.forEach(TestClient::close);
    stop();
  }
}

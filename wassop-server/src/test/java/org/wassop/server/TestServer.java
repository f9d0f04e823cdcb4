package org.wassop.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
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
 * #TIME}, so that what it says can be compared to the byte.
 */
public final class TestServer implements AutoCloseable {
  /** What the clock says, in milliseconds since 1970. */
  public static final long TIME = 1_763_800_000_123L;

  /** The limits of a real server. */
  public static final ConnectionLimits LIMITS = ConnectionLimits.DEFAULT;

  private static final int MANY = 1_000;

  private final Rooms rooms;
  private final Server server;

  private TestServer(ConnectionLimits limits, int maxConnections, Rooms rooms) {
    this.rooms = rooms;
    ServerContext serverContext =
        new ServerContext(
            "wassop-server/test",
            rooms,
            limits,
            new EventLog(Messages.of(ServerCommand.class, Language.EN)));
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

  /** A server that keeps what is said in {@code history}. */
  public static TestServer withHistory(ConnectionLimits limits, MessageLog history) {
    return new TestServer(limits, MANY, new Rooms(history, new NameRegistry(), fixed(), MANY));
  }

  private static Rooms rooms(InstantSource clock, int maxRooms) {
    return new Rooms(new MemoryLog(), new NameRegistry(), clock, maxRooms);
  }

  private static InstantSource fixed() {
    return InstantSource.fixed(Instant.ofEpochMilli(TIME));
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  /** A client that has said nothing yet. */
  TestClient connect() {
    return TestClient.to(port());
  }

  /** A classic client with a name. */
  TestClient classic(String name) {
    return connect().asks("JOIN " + name, "OK");
  }

  /** A classic client in a room. */
  TestClient classic(String name, String room) {
    return classic(name).asks("ROOM " + room, "Te has unido a la sala " + room + ".");
  }

  /** A Wassop/2 client with a name. */
  TestClient wassop2(String name) {
    return TestClient.named(port(), name);
  }

  /** A Wassop/2 client in a room, in which there are {@code members} with it. */
  TestClient wassop2(String name, String room, int members) {
    return wassop2(name)
        .send("@ref=r ROOM " + room)
        .expectMatch(
            "@ref=r;room=" + room + ";members=" + members + ";first=\\d+;last=\\d+;read=0 OK");
  }

  /** Waits until nobody is called {@code name} any more. */
  void awaitFree(String name) {
    await().until(() -> rooms.directory().find(UserName.parse(name).orElseThrow()).isEmpty());
  }

  /** Stops it; whether that was graceful. */
  boolean stop() {
    try {
      return server.stop();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /** Stops it. */
  @Override
  public void close() {
    stop();
  }
}

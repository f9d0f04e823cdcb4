package org.wassop.tui.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
import org.wassop.server.Server;
import org.wassop.server.connection.ConnectionLimits;
import org.wassop.server.connection.ServerContext;
import org.wassop.server.directory.NameRegistry;
import org.wassop.server.history.memory.MemoryLog;
import org.wassop.server.log.EventLog;
import org.wassop.server.room.Rooms;
import org.wassop.tui.net.ServerAddress;

/** The real server, in this process. */
public final class RealServer implements AutoCloseable {
  private final Server server;

  /** Listens on a free port. */
  public RealServer() throws IOException {
    this(0);
  }

  /** Listens on {@code port}. */
  public RealServer(int port) throws IOException {
    this(port, new MemoryLog());
  }

  /** Listens on {@code port} and keeps what is said in {@code log}. */
  public RealServer(int port, MemoryLog log) throws IOException {
    ServerContext serverContext =
        new ServerContext(
            "test",
            new Rooms(log, new NameRegistry(), InstantSource.system(), 1000),
            ConnectionLimits.DEFAULT,
            new EventLog(Messages.of(Server.class, Language.EN)));
    server =
        Server.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), serverContext, 1000);
  }

  /** Where it listens. */
  public ServerAddress address() {
    return new ServerAddress("127.0.0.1", server.port());
  }

  @Override
  public void close() {
    stop();
  }

  /** Stops it as a signal does. */
  public void stop() {
    try {
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

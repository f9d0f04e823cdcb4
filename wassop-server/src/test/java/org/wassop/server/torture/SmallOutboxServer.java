package org.wassop.server.torture;

import java.nio.file.Path;
import java.util.List;
import org.wassop.server.FileHistory;
import org.wassop.server.TestLimits;
import org.wassop.server.TestServer;
import org.wassop.server.history.HistoryUnusableException;
import org.wassop.server.outbox.Outbox;

/** A server in this process with small outboxes, so that many clients lag. It can't be killed. */
final class SmallOutboxServer implements TestedServer {
  private static final Outbox.Bounds SMALL_BOUNDS = new Outbox.Bounds(32 * 1024, 4 * 1024 * 1024);

  private final FileHistory history;
  private final TestServer server;

  private SmallOutboxServer(FileHistory history, TestServer server) {
    this.history = history;
    this.server = server;
  }

  /** Starts a server that keeps its history in {@code folder}. */
  static SmallOutboxServer in(Path folder) throws HistoryUnusableException {
    FileHistory history = FileHistory.in(folder);
    return new SmallOutboxServer(
        history, TestServer.withHistory(TestLimits.withOutbox(SMALL_BOUNDS), history.log()));
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public void killAndRestart() {
    throw new UnsupportedOperationException("it is in this process");
  }

  @Override
  public void stopAndRestart() {
    throw new UnsupportedOperationException("it is in this process");
  }

  @Override
  public List<String> loggedFaults() {
    return List.of();
  }

  @Override
  public void close() {
    server.close();
    history.close();
  }
}

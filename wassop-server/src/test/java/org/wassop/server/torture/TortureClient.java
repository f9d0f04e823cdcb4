package org.wassop.server.torture;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * A client that writes all the time, whatever happens to the link: it reconnects, sends again what
 * wasn't acknowledged, and asks for what it missed. Runs on a thread of its own, which owns its
 * {@link ClientMemory} until the run is over.
 */
final class TortureClient {
  private static final int MAX_WAITING = 60;
  private static final int MAX_AT_ONCE = 5;
  private static final int PAUSE_MILLIS = 80;
  private static final int RETRY_MILLIS = 150;

  private final ClientMemory memory;
  private final int port;
  private final RandomGenerator random;
  private final RunStatistics statistics;
  private final RunStatus status;

  /** Creates the client with {@code memory}, which connects to {@code port}. */
  TortureClient(
      ClientMemory memory,
      int port,
      RandomGenerator random,
      RunStatistics statistics,
      RunStatus status) {
    this.memory = memory;
    this.port = port;
    this.random = random;
    this.statistics = statistics;
    this.status = status;
  }

  /** Returns its memory; before the end of the run, only for what is safe on any thread. */
  ClientMemory memory() {
    return memory;
  }

  /** Starts its thread, which runs until the run is over. */
  Thread start() {
    return Thread.ofVirtual().name(memory.user().text()).start(this::run);
  }

  private void run() {
    try {
      while (!status.isOver()) {
        try (ClientWire wire = ClientWire.to(port)) {
          connect(wire);
        } catch (IOException e) {
          // The link was lost, as expected: reconnect.
        }
        status.await(Duration.ofMillis(1 + random.nextInt(RETRY_MILLIS)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | AssertionError e) {
      status.fail(e);
    }
  }

  private void connect(ClientWire wire) throws IOException, InterruptedException {
    ClientConnection connection = new ClientConnection(memory, wire, random, statistics);
    try {
      connection.start();
      long nextNanos = System.nanoTime();
      while (!status.isOver()) {
        if (status.isWriting() && System.nanoTime() >= nextNanos) {
          write(connection);
          nextNanos = System.nanoTime() + pauseNanos();
        }
        connection.listen(Math.max(0, nextNanos - System.nanoTime()));
        if (!status.isWriting()) {
          nextNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
        }
      }
      connection.quit();
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(
          memory.user() + ": " + e.getMessage() + "\nIts last lines:\n" + connection.recentLines(),
          e);
    }
  }

  private long pauseNanos() {
    return TimeUnit.MILLISECONDS.toNanos(random.nextInt(PAUSE_MILLIS));
  }

  private void write(ClientConnection connection) {
    int percent = random.nextInt(100);
    if (percent < 3 && !memory.sent().stored().isEmpty()) {
      connection.resendAcknowledged();
    } else if (percent < 6) {
      connection.enterAgain();
    }
    for (int i = random.nextInt(MAX_AT_ONCE); i >= 0; i--) {
      if (memory.sent().waiting() < MAX_WAITING) {
        if (random.nextInt(4) == 0) {
          connection.change();
        } else {
          connection.sendMessage();
        }
      }
    }
  }
}

package org.wassop.server.torture;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Somebody who talks all the time, whatever happens to the link: comes back, sends again what
 * wasn't acknowledged, and wants to know what was missed. Runs on a thread of its own, which owns
 * its {@link ClientMemory} until the run is over.
 */
final class TortureClient {
  private static final int MOST_WAITING = 60;
  private static final int MOST_AT_ONCE = 5;
  private static final int PAUSE_MILLIS = 80;
  private static final int RETRY_MILLIS = 150;

  private final ClientMemory clientMemory;
  private final int port;
  private final RandomGenerator random;
  private final RunStatistics runStatistics;
  private final RunStatus runStatus;

  /** Whoever {@code clientMemory} is of, who connects to {@code port}. */
  TortureClient(
      ClientMemory clientMemory,
      int port,
      RandomGenerator random,
      RunStatistics runStatistics,
      RunStatus runStatus) {
    this.clientMemory = clientMemory;
    this.port = port;
    this.random = random;
    this.runStatistics = runStatistics;
    this.runStatus = runStatus;
  }

  /** What it knows and has said; only after the run, but for what is for any thread. */
  ClientMemory memory() {
    return clientMemory;
  }

  /** Talks until the run is over. */
  Thread start() {
    return Thread.ofVirtual().name(clientMemory.user().text()).start(this::run);
  }

  private void run() {
    try {
      while (!runStatus.isOver()) {
        try (ClientWire wire = ClientWire.to(port)) {
          visit(wire);
        } catch (IOException e) {
          // That is what this is about: come back.
        }
        runStatus.pass(Duration.ofMillis(1 + random.nextInt(RETRY_MILLIS)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | AssertionError e) {
      runStatus.breakOff(e);
    }
  }

  private void visit(ClientWire wire) throws IOException, InterruptedException {
    ClientConnection clientConnection =
        new ClientConnection(clientMemory, wire, random, runStatistics);
    try {
      clientConnection.begin();
      long talkAt = System.nanoTime();
      while (!runStatus.isOver()) {
        if (runStatus.isTalking() && System.nanoTime() >= talkAt) {
          talk(clientConnection);
          talkAt = System.nanoTime() + pauseNanos();
        }
        clientConnection.listen(Math.max(0, talkAt - System.nanoTime()));
        if (!runStatus.isTalking()) {
          talkAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
        }
      }
      clientConnection.quit();
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(
          clientMemory.user()
              + ": "
              + e.getMessage()
              + "\nIts last lines:\n"
              + clientConnection.lately(),
          e);
    }
  }

  private long pauseNanos() {
    return TimeUnit.MILLISECONDS.toNanos(random.nextInt(PAUSE_MILLIS));
  }

  private void talk(ClientConnection clientConnection) {
    int dice = random.nextInt(100);
    if (dice < 3 && !clientMemory.outgoing().stored().isEmpty()) {
      clientConnection.repeat();
    } else if (dice < 6) {
      clientConnection.enterAgain();
    }
    for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
      if (clientMemory.outgoing().waiting() < MOST_WAITING) {
        if (random.nextInt(4) == 0) {
          clientConnection.change();
        } else {
          clientConnection.say();
        }
      }
    }
  }
}

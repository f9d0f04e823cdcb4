package org.wassop.server.torture;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.wassop.server.torture.RunStatistics.Count;

/**
 * One run: clients write all the time over a bad network, and the server is killed again and again.
 * Then the faults end, and the logs of the server are compared with what the clients have sent and
 * received.
 */
final class Torture {
  private static final Duration SETTLE_TIMEOUT = Duration.ofSeconds(90);
  private static final int SHORTEST_LIFE_MILLIS = 200;
  private static final int LONGEST_LIFE_MILLIS = 3_000;
  private static final Duration TIME_WITHOUT_KILLS = Duration.ofSeconds(10);

  private final TortureSettings settings;
  private final TestedServer server;
  private final RunStatistics statistics = new RunStatistics();
  private final RunStatus status = new RunStatus();

  /** Creates a run of {@code settings} with {@code server}. */
  Torture(TortureSettings settings, TestedServer server) {
    this.settings = settings;
    this.server = server;
  }

  /** Runs it, and returns a report. Fails with the first error. */
  String run() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    SplittableRandom random = new SplittableRandom(settings.seed());
    try (UnreliableLink link =
        UnreliableLink.open(random.split(), statistics, settings.networkConditions())) {
      link.connectTo(server.port());
      ClientGroup clients =
          new ClientGroup(settings, link.port(), random.split(), statistics, status);
      clients.start();
      try {
        kill(link, random);
        settle(link, clients);
      } finally {
        status.end();
        clients.join();
      }
      status.throwError();
      Map<String, List<ReceivedEntry>> logs = clients.allLogs(server.port());
      clients.audit(logs);
      if (!server.loggedFaults().isEmpty()) {
        throw new AssertionError("the server complains: " + server.loggedFaults());
      }
      return report(logs, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private void kill(UnreliableLink link, SplittableRandom random) throws InterruptedException {
    if (settings.kills() == 0) {
      status.await(TIME_WITHOUT_KILLS);
    }
    while (statistics.of(Count.KILLS) < settings.kills()) {
      int life = random.nextInt(SHORTEST_LIFE_MILLIS, LONGEST_LIFE_MILLIS);
      if (status.await(Duration.ofMillis(life))) {
        return;
      }
      if (random.nextInt(6) == 0) {
        statistics.add(Count.STOPS);
        server.stopAndRestart();
      } else {
        statistics.add(Count.KILLS);
        server.killAndRestart();
      }
      link.connectTo(server.port());
    }
  }

  /**
   * Ends the faults, waits until everything is acknowledged, kills the server once more, and waits
   * until everything is received.
   */
  private void settle(UnreliableLink link, ClientGroup clients) throws IOException {
    link.setConditions(NetworkConditions.NO_FAULTS);
    status.stopWriting();
    awaitThat("everything is acknowledged", clients::isAcknowledged);
    if (settings.kills() > 0 && !status.isOver()) {
      statistics.add(Count.KILLS);
      server.killAndRestart();
      link.connectTo(server.port());
    }
    Map<String, List<ReceivedEntry>> logs = clients.logs(server.port());
    awaitThat("everything is heard", () -> clients.hasReceived(logs));
  }

  private void awaitThat(String what, Callable<Boolean> happens) {
    await(what).atMost(SETTLE_TIMEOUT).until(() -> status.isOver() || happens.call());
  }

  /** Returns the settings of the run. */
  TortureSettings settings() {
    return settings;
  }

  /** Returns the statistics of the run. */
  RunStatistics statistics() {
    return statistics;
  }

  private String report(Map<String, List<ReceivedEntry>> logs, Duration took) {
    return settings
        + ": "
        + took.toMillis()
        + " ms, "
        + statistics
        + "; log sizes "
        + logs.values().stream().map(List::size).toList();
  }
}

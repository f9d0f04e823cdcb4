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
 * One run: clients that talk all the time over a bad network with a server that is killed again and
 * again. Then everything calms down, and what the server has is compared with what everybody said
 * and heard.
 */
final class Torture {
  private static final Duration TO_CALM_DOWN = Duration.ofSeconds(90);
  private static final int SHORTEST_LIFE_MILLIS = 200;
  private static final int LONGEST_LIFE_MILLIS = 3_000;
  private static final Duration WITHOUT_KILLS = Duration.ofSeconds(10);

  private final TortureSettings settings;
  private final TestedServer server;
  private final RunStatistics runStatistics = new RunStatistics();
  private final RunStatus runStatus = new RunStatus();

  /** A run of {@code settings} with {@code server}. */
  Torture(TortureSettings settings, TestedServer server) {
    this.settings = settings;
    this.server = server;
  }

  /** Runs it; what happened, in words. Fails with the first thing that went wrong. */
  String run() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    SplittableRandom random = new SplittableRandom(settings.seed());
    try (UnreliableLink link =
        UnreliableLink.open(random.split(), runStatistics, settings.networkConditions())) {
      link.leadTo(server.port());
      ClientGroup clientGroup =
          new ClientGroup(settings, link.port(), random.split(), runStatistics, runStatus);
      clientGroup.start();
      try {
        kill(link, random);
        calmDown(link, clientGroup);
      } finally {
        runStatus.end();
        clientGroup.join();
      }
      runStatus.check();
      Map<String, List<ReceivedEntry>> logs = clientGroup.allLogs(server.port());
      clientGroup.audit(logs);
      if (!server.complaints().isEmpty()) {
        throw new AssertionError("the server complains: " + server.complaints());
      }
      return report(logs, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private void kill(UnreliableLink link, SplittableRandom random) throws InterruptedException {
    if (settings.kills() == 0) {
      runStatus.pass(WITHOUT_KILLS);
    }
    while (runStatistics.of(Count.KILLS) < settings.kills()) {
      int life = random.nextInt(SHORTEST_LIFE_MILLIS, LONGEST_LIFE_MILLIS);
      if (runStatus.pass(Duration.ofMillis(life))) {
        return;
      }
      if (random.nextInt(6) == 0) {
        runStatistics.add(Count.STOPS);
        server.stopAndStart();
      } else {
        runStatistics.add(Count.KILLS);
        server.killAndStart();
      }
      link.leadTo(server.port());
    }
  }

  /** Ends the faults, and waits until all is said and heard; then kills the server once more. */
  private void calmDown(UnreliableLink link, ClientGroup clientGroup) throws IOException {
    link.weather(NetworkConditions.CALM);
    runStatus.hush();
    awaitThat("everything is acknowledged", clientGroup::isAcknowledged);
    if (settings.kills() > 0 && !runStatus.isOver()) {
      runStatistics.add(Count.KILLS);
      server.killAndStart();
      link.leadTo(server.port());
    }
    Map<String, List<ReceivedEntry>> logs = clientGroup.logs(server.port());
    awaitThat("everything is heard", () -> clientGroup.hasHeard(logs));
  }

  private void awaitThat(String what, Callable<Boolean> happens) {
    await(what).atMost(TO_CALM_DOWN).until(() -> runStatus.isOver() || happens.call());
  }

  /** How it goes. */
  TortureSettings settings() {
    return settings;
  }

  /** How often what has happened. */
  RunStatistics tally() {
    return runStatistics;
  }

  private String report(Map<String, List<ReceivedEntry>> logs, Duration took) {
    return settings
        + ": "
        + took.toMillis()
        + " ms, "
        + runStatistics
        + "; log sizes "
        + logs.values().stream().map(List::size).toList();
  }
}

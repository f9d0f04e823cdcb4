package org.wassop.server.torture;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.wassop.server.torture.Tally.Count;

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
  private final Tally tally = new Tally();
  private final Course course = new Course();

  /** A run of {@code settings} with {@code server}. */
  Torture(TortureSettings settings, TestedServer server) {
    this.settings = settings;
    this.server = server;
  }

  /** Runs it; what happened, in words. Fails with the first thing that went wrong. */
  String run() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    SplittableRandom random = new SplittableRandom(settings.seed());
    try (UnreliableLink link = UnreliableLink.open(random.split(), tally, settings.weather())) {
      link.leadTo(server.port());
      Crowd crowd = new Crowd(settings, link.port(), random.split(), tally, course);
      crowd.start();
      try {
        kill(link, random);
        calmDown(link, crowd);
      } finally {
        course.end();
        crowd.join();
      }
      course.check();
      Map<String, List<Heard>> logs = crowd.allLogs(server.port());
      crowd.audit(logs);
      if (!server.complaints().isEmpty()) {
        throw new AssertionError("the server complains: " + server.complaints());
      }
      return report(logs, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private void kill(UnreliableLink link, SplittableRandom random) throws InterruptedException {
    if (settings.kills() == 0) {
      course.pass(WITHOUT_KILLS);
    }
    while (tally.of(Count.KILLS) < settings.kills()) {
      int life = random.nextInt(SHORTEST_LIFE_MILLIS, LONGEST_LIFE_MILLIS);
      if (course.pass(Duration.ofMillis(life))) {
        return;
      }
      if (random.nextInt(6) == 0) {
        tally.add(Count.STOPS);
        server.stopAndStart();
      } else {
        tally.add(Count.KILLS);
        server.killAndStart();
      }
      link.leadTo(server.port());
    }
  }

  /** Ends the faults, and waits until all is said and heard; then kills the server once more. */
  private void calmDown(UnreliableLink link, Crowd crowd) throws IOException {
    link.weather(Weather.CALM);
    course.hush();
    awaitThat("everything is acknowledged", crowd::isAcknowledged);
    if (settings.kills() > 0 && !course.isOver()) {
      tally.add(Count.KILLS);
      server.killAndStart();
      link.leadTo(server.port());
    }
    Map<String, List<Heard>> logs = crowd.logs(server.port());
    awaitThat("everything is heard", () -> crowd.hasHeard(logs));
  }

  private void awaitThat(String what, Callable<Boolean> happens) {
    await(what).atMost(TO_CALM_DOWN).until(() -> course.isOver() || happens.call());
  }

  /** How it goes. */
  TortureSettings settings() {
    return settings;
  }

  /** How often what has happened. */
  Tally tally() {
    return tally;
  }

  private String report(Map<String, List<Heard>> logs, Duration took) {
    return settings
        + ": "
        + took.toMillis()
        + " ms, "
        + tally
        + "; log sizes "
        + logs.values().stream().map(List::size).toList();
  }
}

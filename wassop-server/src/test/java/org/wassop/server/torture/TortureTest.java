package org.wassop.server.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No acknowledged message is lost or doubled, and all clients receive the same, whatever happens to
 * the server and the network.
 */
class TortureTest {
  private static final Duration AT_LEAST = Duration.ofMinutes(3);
  private static final Duration FOR_EACH_KILL = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void whateverHappensEverybodyHearsEverythingOnce() {
    try (TestedServer server = new RestartingServer(folder)) {
      run(new Torture(TortureSettings.fromProperties(6, 3, 5), server));
    }
  }

  @Test
  void whoMissedSomethingFindsAllOfItInTheHistory() throws Exception {
    try (TestedServer server = SmallOutboxServer.in(folder)) {
      Torture torture = new Torture(TortureSettings.ofStalls(), server);
      run(torture);
      assertThat(torture.statistics().of(RunStatistics.Count.LAGGED)).isPositive();
    }
  }

  private static void run(Torture torture) {
    TortureSettings settings = torture.settings();
    System.out.println("-Dwassop.torture.seed=" + settings.seed());
    Duration atMost = AT_LEAST.plus(FOR_EACH_KILL.multipliedBy(settings.kills()));
    System.out.println(assertTimeoutPreemptively(atMost, torture::run, settings::toString));
  }
}

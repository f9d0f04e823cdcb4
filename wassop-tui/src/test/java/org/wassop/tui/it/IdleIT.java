package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cost of a client while nothing happens, and when one key is typed. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(TerminalFixture.Extension.class)
final class IdleIT {
  private static final Duration IDLE = Duration.ofSeconds(3);
  private static final int MOST_TICKS = 2;

  private record Cost(long ticks, long bytesWritten) {}

  private static Cost cost(ProcessHandle process) throws IOException {
    Path proc = Path.of("/proc/" + process.pid());
    String stat = Files.readString(proc.resolve("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long written =
        Files.readAllLines(proc.resolve("io")).stream()
            .filter(line -> line.startsWith("wchar: "))
            .mapToLong(line -> Long.parseLong(line.substring(7)))
            .sum();
    return new Cost(Long.parseLong(fields[11]) + Long.parseLong(fields[12]), written);
  }

  @Test
  void anIdleClientDoesNothing(TerminalFixture terminalFixture) {
    try (Pane pane = terminalFixture.client(100, 30, "ana40", "idle", "en")) {
      ProcessHandle client = pane.program();
      // What is left of the start ends at some time; then three seconds must cost nothing.
      await()
          .atMost(Duration.ofSeconds(30))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(100))
          .untilAsserted(() -> {
            Cost before = cost(client);
            await().pollDelay(IDLE).atMost(IDLE.multipliedBy(2)).until(() -> true);
            Cost after = cost(client);
            assertThat(after.bytesWritten()).isEqualTo(before.bytesWritten());
            assertThat(after.ticks() - before.ticks()).isLessThanOrEqualTo(MOST_TICKS);
          });
    }
  }

  @Test
  void aTypedKeyIsOneWrite(TerminalFixture terminalFixture) throws Exception {
    try (Pane pane = terminalFixture.client(100, 30, "ana41", "idle", "en")) {
      Path trace = terminalFixture.programs().folder().resolve("trace");
      Process strace;
      try {
        strace =
            terminalFixture
                .programs()
                .start(
                    List.of(
                        "strace",
                        "-f",
                        "-e",
                        "trace=write,writev",
                        "-o",
                        trace.toString(),
                        "-p",
                        "" + pane.program().pid()),
                    java.util.Map.of());
      } catch (IOException e) {
        assumeThat(false).as("strace isn't installed").isTrue();
        return;
      }
      try {
        assumeThat(strace.errorReader().readLine()).as("tracing is allowed").contains("attached");
        pane.type("a").awaitText("▸ a", "1 person");
        int before = screenWrites(trace).size();
        pane.type("b").awaitText("▸ ab");
        await()
            .atMost(Duration.ofSeconds(10))
            .untilAsserted(() -> assertThat(screenWrites(trace)).hasSizeGreaterThan(before));
        List<String> writes = screenWrites(trace);
        assertThat(writes).hasSize(before + 1);
        assertThat(writes.getLast()).contains("write(1, \"b\", 1)");
      } finally {
        strace.destroy();
      }
    }
  }

  private static List<String> screenWrites(Path trace) throws IOException {
    return Files.readAllLines(trace).stream()
        .filter(line -> line.matches("[0-9]+ +writev?\\(1, .*"))
        .toList();
  }
}

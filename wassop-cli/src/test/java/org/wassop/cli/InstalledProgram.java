package org.wassop.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program of the machine; skips the test if the program isn't installed. */
public final class InstalledProgram {
  private InstalledProgram() {}

  /**
   * Runs {@code command}, which has to succeed, and returns the lines that it printed on standard
   * output and standard error.
   */
  public static List<String> lines(String... command) throws IOException, InterruptedException {
    assumeTrue(isInstalled(command[0]), command[0] + " isn't installed");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as("%s%n%s", String.join(" ", command), out).isZero();
    return out.lines().toList();
  }

  private static boolean isInstalled(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return List.of(path.split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}

package org.wassop.cli.completion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of the machine, or skips the test when it isn't there. */
public final class ShellScript {
  private ShellScript() {}

  /** The lines that {@code command} prints on standard output and error; it has to succeed. */
  public static List<String> lines(String... command) throws IOException, InterruptedException {
    assumeTrue(isInstalled(command[0]), command[0] + " isn't installed");
    List<String> whole = new ArrayList<>(List.of(command));
    Process process =
        new ProcessBuilder(whole)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as("%s%n%s", whole, out).isZero();
    return out.lines().toList();
  }

  private static boolean isInstalled(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return List.of(path.split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}

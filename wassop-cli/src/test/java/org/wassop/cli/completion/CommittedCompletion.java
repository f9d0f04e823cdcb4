package org.wassop.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Compares the completion files of the repository with the options, or regenerates them. */
public final class CommittedCompletion {
  private static final String REGENERATE = "wassop.regenerate";

  private CommittedCompletion() {}

  /**
   * Checks that the completion file of {@code line} for {@code shell} is up to date. With the
   * system property {@code wassop.regenerate} it is written first.
   */
  public static void check(Shell shell, CommandLine line) throws IOException {
    Path file = shell.file(line.getCommandName());
    String expected = shell.completion(line);
    if (Boolean.getBoolean(REGENERATE)) {
      Files.createDirectories(Path.of("..", "completions"));
      Files.writeString(file, expected);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as(
            "%s is stale; make it anew with: mvn test -pl wassop-server,wassop-tui -am"
                + " -Dtest='CompletionTest#theCompletionIsMadeFromTheOptions'"
                + " -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
            file.getFileName(), REGENERATE)
        .isEqualTo(expected);
  }
}

package org.wassop.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Compares the completions that are kept with what the options are, or writes them anew. */
public final class CommittedCompletion {
  private static final String REGENERATE = "wassop.regenerate";

  private CommittedCompletion() {}

  /**
   * Fails when the completion of {@code line} for {@code shell} is not what it should be; with the
   * property {@code wassop.regenerate} makes it so.
   */
  public static void check(Shell shell, CommandLine line) throws IOException {
    Path file = shell.file(line.getCommandName());
    String wanted = shell.completion(line);
    if (Boolean.getBoolean(REGENERATE)) {
      Files.createDirectories(Path.of("..", "completions"));
      Files.writeString(file, wanted);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as(
            "%s is stale; make it anew with: mvn test -pl wassop-server,wassop-tui -am"
                + " -Dtest='CompletionTest#theCompletionIsMadeFromTheOptions'"
                + " -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
            file.getFileName(), REGENERATE)
        .isEqualTo(wanted);
  }
}

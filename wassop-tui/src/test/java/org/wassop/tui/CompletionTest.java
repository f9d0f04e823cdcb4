package org.wassop.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wassop.cli.Language;
import org.wassop.cli.Program;
import org.wassop.cli.completion.CommittedCompletion;
import org.wassop.cli.completion.CompletionTrial;
import org.wassop.cli.completion.Shell;
import org.wassop.cli.manual.ProgramOptions;
import picocli.CommandLine;

/** Keeps the completions of {@code wassop} what its options are, and tries them. */
final class CompletionTest {
  private static final CompletionTrial TRIAL = new CompletionTrial("wassop");

  private static CommandLine line() {
    return Program.commandLine(
        new WassopCommand(Language.EN, Surroundings.ofProcess()), Language.EN);
  }

  private static Set<String> names() {
    return new ProgramOptions(line()).names();
  }

  @ParameterizedTest
  @EnumSource
  void theCompletionIsMadeFromTheOptions(Shell shell) throws Exception {
    CommittedCompletion.check(shell, line());
  }

  @Test
  void bashOffersEveryOption() throws Exception {
    assertThat(TRIAL.bash("-")).containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void zshOffersEveryOption() throws Exception {
    assertThat(TRIAL.zshOptions()).containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void fishOffersEveryOption() throws Exception {
    assertThat(TRIAL.fish("-")).containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void bashOffersOptionsAndTheirValues() throws Exception {
    assertThat(TRIAL.bash("--l")).containsExactlyInAnyOrder("--local", "--lang");
    assertThat(TRIAL.bash("")).contains("-H", "--host", "--help");
    assertThat(TRIAL.bash("--lang", "=")).containsExactly("en", "es");
    assertThat(TRIAL.bash("--local", "--lang", "e")).containsExactly("en", "es");
    assertThat(TRIAL.bash("--user", "-")).isEmpty();
    assertThat(TRIAL.bash("--config", "/etc/pass")).contains("/etc/passwd");
    assertThat(TRIAL.bash("text")).isEmpty();
  }

  @Test
  void zshIsToldEveryOption() throws Exception {
    assertThat(TRIAL.zsh())
        .contains(
            "(-H --host)-H+[The server's name or address]:HOST:_hosts",
            "(-H --host)--host=[The server's name or address]:HOST:_hosts",
            "*-r+[Room to enter]:ROOM: ",
            "--config=[Properties file with settings, instead of the usual one]:FILE:_files",
            "(- *)--help[Show this help and exit]");
  }

  @Test
  void fishOffersOptionsAndTheirValues() throws Exception {
    assertThat(TRIAL.fish("--l")).containsExactlyInAnyOrder("--local", "--lang");
    assertThat(TRIAL.fish("--lang ")).containsExactly("en", "es");
    assertThat(TRIAL.fish("--config /etc/pass")).contains("/etc/passwd");
    assertThat(TRIAL.fish("--user ")).isEmpty();
    assertThat(TRIAL.fish("")).isEmpty();
  }
}

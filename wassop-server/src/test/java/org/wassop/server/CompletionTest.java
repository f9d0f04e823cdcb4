package org.wassop.server;

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

/** Keeps the completions of {@code wassop-server} what its options are, and tries them. */
final class CompletionTest {
  private static final CompletionTrial TRIAL = new CompletionTrial("wassop-server");

  private static CommandLine line() {
    return Program.commandLine(new ServerCommand(Language.EN, System.out), Language.EN);
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
    assertThat(TRIAL.bash("--l")).containsExactlyInAnyOrder("--log-level", "--lang");
    assertThat(TRIAL.bash("--log-level", "=", "w")).containsExactly("warn");
    assertThat(TRIAL.bash("--port", "")).isEmpty();
    assertThat(TRIAL.bash("-d", "/et")).containsExactly("/etc");
  }

  @Test
  void zshIsToldEveryOption() throws Exception {
    assertThat(TRIAL.zsh())
        .contains(
            "(-d --data-dir)--data-dir=[Folder of this server]:DIR:_files -/",
            "--log-level=[How much to log on standard error]:LEVEL:(error warn info debug trace)",
            "--stop-on-eof[Stop when standard input ends]");
  }

  @Test
  void fishOffersOptionsAndTheirValues() throws Exception {
    assertThat(TRIAL.fish("--l")).containsExactlyInAnyOrder("--log-level", "--lang");
    assertThat(TRIAL.fish("--log-level=")).contains("--log-level=info");
    assertThat(TRIAL.fish("--data-dir /et")).containsExactly("/etc/");
    assertThat(TRIAL.fish("--port ")).isEmpty();
  }
}

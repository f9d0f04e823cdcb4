package org.wassop.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wassop.cli.CliCommand;
import org.wassop.cli.Language;
import org.wassop.cli.Program;
import org.wassop.cli.manual.ProgramOptions;
import picocli.CommandLine;

/**
 * What keeps a program's completions what its options are, and tries them; each program's test is
 * one of these.
 */
public abstract class CompletionContract {
  private final CompletionTrial trial;

  /** The contract of the completions of {@code program}. */
  protected CompletionContract(String program) {
    this.trial = new CompletionTrial(program);
  }

  /** The program's command, in English as its completions are. */
  protected abstract CliCommand command();

  /** Its completions, to be tried. */
  protected final CompletionTrial trial() {
    return trial;
  }

  private CommandLine line() {
    return Program.commandLine(command(), Language.EN);
  }

  private Set<String> names() {
    return new ProgramOptions(line()).names();
  }

  @ParameterizedTest
  @EnumSource
  void theCompletionIsMadeFromTheOptions(Shell shell) throws Exception {
    CommittedCompletion.check(shell, line());
  }

  @Test
  void bashOffersEveryOption() throws Exception {
    assertThat(trial.bash("-")).containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void zshOffersEveryOption() throws Exception {
    assertThat(trial.zshOptions()).containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void fishOffersEveryOption() throws Exception {
    assertThat(trial.fish("-")).containsExactlyInAnyOrderElementsOf(names());
  }
}

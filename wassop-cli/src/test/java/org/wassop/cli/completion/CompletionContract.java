package org.wassop.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
 * The tests of the completions of one program: they match its options and work in the shells. Each
 * program has a subclass.
 */
public abstract class CompletionContract {
  private final ShellCompletions completions;

  /** Creates the tests of the completions of {@code program}. */
  protected CompletionContract(String program) {
    this.completions = new ShellCompletions(program);
  }

  /** Returns the command of the program in English, the language of the completions. */
  protected abstract CliCommand command();

  /** Returns the completions of the program as the shells see them. */
  protected final ShellCompletions completions() {
    return completions;
  }

  private CommandLine line() {
    return Program.commandLine(command(), Language.EN);
  }

  private static Set<String> names(CommandLine line) {
    return new ProgramOptions(line).names();
  }

  private Set<Map.Entry<String, CommandLine>> commands() {
    return line().getSubcommands().entrySet();
  }

  @ParameterizedTest
  @EnumSource
  void theCompletionIsMadeFromTheOptions(Shell shell) throws Exception {
    CommittedCompletion.check(shell, line());
  }

  @Test
  void bashOffersEveryOption() throws Exception {
    assertThat(completions.bash("-")).containsExactlyInAnyOrderElementsOf(names(line()));
  }

  @Test
  void zshOffersEveryOption() throws Exception {
    assertThat(ShellCompletions.zshOptions(completions.zsh()))
        .containsExactlyInAnyOrderElementsOf(names(line()));
  }

  @Test
  void fishOffersEveryOption() throws Exception {
    assertThat(completions.fish("-")).containsExactlyInAnyOrderElementsOf(names(line()));
  }

  @Test
  void bashOffersEveryCommandAndThenItsOptions() throws Exception {
    assertThat(completions.bash("")).containsAll(line().getSubcommands().keySet());
    for (Map.Entry<String, CommandLine> command : commands()) {
      assertThat(completions.bash(command.getKey(), "-"))
          .containsExactlyInAnyOrderElementsOf(names(command.getValue()));
    }
  }

  @Test
  void zshOffersTheOptionsOfEveryCommand() throws Exception {
    for (Map.Entry<String, CommandLine> command : commands()) {
      assertThat(ShellCompletions.zshOptions(completions.zshAfter(command.getKey())))
          .containsExactlyInAnyOrderElementsOf(names(command.getValue()));
    }
  }

  @Test
  void fishOffersEveryCommandAndThenItsOptions() throws Exception {
    assertThat(completions.fish(""))
        .containsExactlyInAnyOrderElementsOf(line().getSubcommands().keySet());
    for (Map.Entry<String, CommandLine> command : commands()) {
      assertThat(completions.fish(command.getKey() + " -"))
          .containsExactlyInAnyOrderElementsOf(names(command.getValue()));
    }
  }
}

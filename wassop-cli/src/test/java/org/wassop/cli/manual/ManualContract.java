package org.wassop.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wassop.cli.CliCommand;
import org.wassop.cli.Language;
import org.wassop.cli.Program;
import picocli.CommandLine;

/** What keeps a program's pages and its help true; each program's test is one of these. */
public abstract class ManualContract {
  /**
   * What is a program's own.
   *
   * @param page its man page
   * @param settings the section of {@code wassop.5} with its settings
   * @param prefix how the names of its environment variables begin
   * @param module where its sources are
   */
  public record Subject(String page, String settings, String prefix, String module) {}

  private final Subject subject;

  /** The contract of {@code subject}. */
  protected ManualContract(Subject subject) {
    this.subject = subject;
  }

  /** The program's command in {@code language}. */
  protected abstract CliCommand command(Language language);

  private CommandLine line(Language language) {
    return Program.commandLine(command(language), language);
  }

  private ProgramOptions options() {
    return new ProgramOptions(line(Language.EN));
  }

  /** The program's man page. */
  protected final ManPage page() throws Exception {
    return ManPage.read(subject.page());
  }

  @Test
  void everyOptionIsInThePageAndEveryOneThereExists() throws Exception {
    assertThat(page().section("OPTIONS").optionEntries())
        .containsExactlyInAnyOrderElementsOf(options().names());
    assertThat(options().names()).containsAll(page().options());
  }

  @Test
  void theSynopsisHasEveryOption() throws Exception {
    assertThat(page().section("SYNOPSIS").options())
        .containsAll(
            line(Language.EN).getCommandSpec().options().stream()
                .map(option ->
                    option.usageHelp() || option.versionHelp()
                        ? option.longestName()
                        : option.shortestName())
                .toList());
  }

  @Test
  void everySettingIsInThePageOfSettings() throws Exception {
    assertThat(ManPage.read("wassop.5").section(subject.settings()).entries())
        .containsExactlyInAnyOrderElementsOf(options().settings(subject.prefix()));
  }

  @Test
  void theExitStatusesAreThoseThatTheProgramUses() throws Exception {
    assertThat(page().section("EXIT STATUS").entries())
        .containsExactlyElementsOf(UsedExitCodes.of(subject.module()));
  }

  @Test
  void thePagesAreSetWithoutAWarning() throws Exception {
    ManPage.checkSetting(subject.page());
    ManPage.checkSetting("wassop.5");
  }

  @Test
  void theHelpTellsTheDefaults() {
    assertThat(options().withoutDefault("Default: ")).isEmpty();
    assertThat(new ProgramOptions(line(Language.ES)).withoutDefault("Por defecto: ")).isEmpty();
  }
}

package org.wassop.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wassop.cli.CliCommand;
import org.wassop.cli.Language;
import org.wassop.cli.Program;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

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

  /** The program's commands by their names. */
  private Map<String, ProgramOptions> commands() {
    Map<String, ProgramOptions> commands = new LinkedHashMap<>();
    line(Language.EN)
        .getSubcommands()
        .forEach((name, command) -> commands.put(name, new ProgramOptions(command)));
    return commands;
  }

  /** The program's man page. */
  protected final ManPage page() throws Exception {
    return ManPage.read(subject.page());
  }

  @Test
  void everyOptionIsInThePageAndEveryOneThereExists() throws Exception {
    assertThat(page().section("OPTIONS").optionEntries())
        .containsExactlyInAnyOrderElementsOf(options().names());
    Set<String> all = options().names();
    commands().values().forEach(command -> all.addAll(command.names()));
    assertThat(all).containsAll(page().options());
  }

  @Test
  void theSynopsisHasEveryOption() throws Exception {
    assertThat(page().section("SYNOPSIS").options()).containsAll(options().callNames());
  }

  @Test
  void theSynopsisHasACallOfEveryCommand() throws Exception {
    Set<String> everywhere = Set.of("--version", "--help");
    for (Map.Entry<String, ProgramOptions> command : commands().entrySet()) {
      ManPage call = page().section("SYNOPSIS").call(command.getKey());
      assertThat(call.options())
          .containsAll(
              command.getValue().callNames().stream()
                  .filter(name -> !everywhere.contains(name))
                  .toList());
      assertThat(call.arguments())
          .containsExactlyElementsOf(
              command.getValue().line().getCommandSpec().positionalParameters().stream()
                  .map(ArgSpec::paramLabel)
                  .toList());
    }
  }

  @Test
  void theSectionOfCommandsTellsTheOptionsOfEach() throws Exception {
    Set<String> own = new TreeSet<>();
    for (Map.Entry<String, ProgramOptions> command : commands().entrySet()) {
      ManPage section = page().section("COMMANDS");
      assertThat(section.entries()).anyMatch(head -> head.startsWith(command.getKey()));
      assertThat(section.options()).containsAll(command.getValue().names());
      own.addAll(command.getValue().names());
    }
    if (!own.isEmpty()) {
      own.removeAll(options().names());
      assertThat(page().section("COMMANDS").optionEntries())
          .containsExactlyInAnyOrderElementsOf(own);
    }
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

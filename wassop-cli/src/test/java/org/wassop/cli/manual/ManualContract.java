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

/** The tests of the man pages and the help of one program. Each program has a subclass. */
public abstract class ManualContract {
  /**
   * The program to test.
   *
   * @param page its man page
   * @param settings the section of {@code wassop.5} with its settings
   * @param prefix the prefix of its environment variables
   * @param module the module of its sources
   */
  public record Subject(String page, String settings, String prefix, String module) {}

  private final Subject subject;

  /** Creates the tests of {@code subject}. */
  protected ManualContract(Subject subject) {
    this.subject = subject;
  }

  /** Returns the command of the program in {@code language}. */
  protected abstract CliCommand command(Language language);

  private CommandLine line(Language language) {
    return Program.commandLine(command(language), language);
  }

  private ProgramOptions options() {
    return new ProgramOptions(line(Language.EN));
  }

  /** Returns the subcommands by name. */
  private Map<String, ProgramOptions> commands() {
    Map<String, ProgramOptions> commands = new LinkedHashMap<>();
    line(Language.EN)
        .getSubcommands()
        .forEach((name, command) -> commands.put(name, new ProgramOptions(command)));
    return commands;
  }

  /** Returns the man page of the program. */
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
    assertThat(page().section("SYNOPSIS").options()).containsAll(options().synopsisNames());
  }

  @Test
  void theSynopsisHasACallOfEveryCommand() throws Exception {
    Set<String> standardOptions = Set.of("--version", "--help");
    for (Map.Entry<String, ProgramOptions> command : commands().entrySet()) {
      ManPage call = page().section("SYNOPSIS").synopsisOf(command.getKey());
      assertThat(call.options())
          .containsAll(
              command.getValue().synopsisNames().stream()
                  .filter(name -> !standardOptions.contains(name))
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
        .containsExactlyElementsOf(UsedExitCodes.inModule(subject.module()));
  }

  @Test
  void thePagesAreSetWithoutAWarning() throws Exception {
    ManPage.checkFormatting(subject.page());
    ManPage.checkFormatting("wassop.5");
  }

  @Test
  void theHelpTellsTheDefaults() {
    assertThat(options().withoutDefault("Default: ")).isEmpty();
    assertThat(new ProgramOptions(line(Language.ES)).withoutDefault("Por defecto: ")).isEmpty();
  }
}

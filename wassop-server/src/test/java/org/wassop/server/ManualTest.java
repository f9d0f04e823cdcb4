package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wassop.cli.Language;
import org.wassop.cli.Program;
import org.wassop.cli.manual.ManPage;
import org.wassop.cli.manual.ProgramOptions;
import org.wassop.cli.manual.UsedExitCodes;
import picocli.CommandLine;

/** Keeps the program's pages and its help true. */
final class ManualTest {
  private static CommandLine line(Language language) {
    return Program.commandLine(new ServerCommand(language, System.out), language);
  }

  private static ProgramOptions options() {
    return new ProgramOptions(line(Language.EN));
  }

  private static ManPage page() throws Exception {
    return ManPage.read("wassop-server.8");
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
    assertThat(ManPage.read("wassop.5").section("SERVER SETTINGS").entries())
        .containsExactlyInAnyOrderElementsOf(options().settings("WASSOP_SERVER_"));
  }

  @Test
  void theExitStatusesAreThoseThatTheProgramUses() throws Exception {
    assertThat(page().section("EXIT STATUS").entries())
        .containsExactlyElementsOf(UsedExitCodes.of("wassop-server"));
  }

  @Test
  void thePagesAreSetWithoutAWarning() throws Exception {
    ManPage.checkSetting("wassop-server.8");
    ManPage.checkSetting("wassop.5");
  }

  @Test
  void theHelpTellsTheDefaults() {
    assertThat(options().withoutDefault("Default: ")).isEmpty();
    assertThat(new ProgramOptions(line(Language.ES)).withoutDefault("Por defecto: ")).isEmpty();
  }
}

package org.wassop.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wassop.cli.CliCommand;
import org.wassop.cli.Language;
import org.wassop.cli.Settings;
import org.wassop.cli.manual.ManPage;
import org.wassop.cli.manual.ManualContract;
import org.wassop.tui.model.settings.SettingTable;
import org.wassop.tui.model.update.command.SlashCommands;
import org.wassop.tui.options.ProcessEnvironment;
import org.wassop.tui.theme.Theme;
import org.wassop.tui.view.rows.StyleRole;

/** Checks that the manual pages and the help of {@code wassop} match the program. */
final class ManualTest extends ManualContract {
  ManualTest() {
    super(new Subject("wassop.1", "CLIENT SETTINGS", "WASSOP_", "wassop-tui"));
  }

  @Override
  protected CliCommand command(Language language) {
    return new WassopCommand(language, ProcessEnvironment.ofProcess());
  }

  @Test
  void everySettingOfTheScreenIsInThePageOfSettings() throws Exception {
    assertThat(ManPage.read("wassop.5").section("SCREEN SETTINGS").entries())
        .startsWith(
            SettingTable.names().stream()
                .map(name -> name + ", " + Settings.variableName("WASSOP_", name))
                .toArray(String[]::new))
        .hasSize(SettingTable.names().size() + 1);
  }

  @Test
  void everyPartOfAThemeIsInThePageOfSettings() throws Exception {
    List<String> keys =
        Stream.concat(
                Stream.of("base", "background", "nicknames"),
                Arrays.stream(StyleRole.values()).map(Theme::key))
            .toList();
    assertThat(ManPage.read("wassop.5").section("THEMES").entries())
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void everySlashCommandIsInThePage() throws Exception {
    List<String> commands = SlashCommands.all().stream().map(SlashCommands.Command::name).toList();
    assertThat(page().section("COMMANDS").entries().stream().map(entry -> entry.split(" ", 2)[0]))
        .containsExactlyElementsOf(commands);
  }
}

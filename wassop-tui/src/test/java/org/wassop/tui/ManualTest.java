package org.wassop.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.cli.CliCommand;
import org.wassop.cli.Language;
import org.wassop.cli.manual.ManualContract;
import org.wassop.tui.model.Commands;

/** Keeps the pages and the help of {@code wassop} true. */
final class ManualTest extends ManualContract {
  ManualTest() {
    super(new Subject("wassop.1", "CLIENT SETTINGS", "WASSOP_", "wassop-tui"));
  }

  @Override
  protected CliCommand command(Language language) {
    return new WassopCommand(language, Surroundings.ofProcess());
  }

  @Test
  void everySlashCommandIsInThePage() throws Exception {
    List<String> commands = Commands.all().stream().map(Commands.Command::name).toList();
    assertThat(page().section("COMMANDS").entries().stream().map(entry -> entry.split(" ", 2)[0]))
        .containsExactlyElementsOf(commands);
  }
}

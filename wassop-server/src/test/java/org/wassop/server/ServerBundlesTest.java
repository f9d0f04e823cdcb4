package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wassop.cli.BundleCheck;
import org.wassop.cli.Language;
import org.wassop.cli.Program;
import picocli.CommandLine.Model.OptionSpec;

/** The server's bundles are complete in every language. */
class ServerBundlesTest {
  @Test
  void bothLanguagesSayTheSameThings() {
    BundleCheck.check(ServerCommand.class, "messages", key -> !key.startsWith("log."));
    BundleCheck.check(ServerCommand.class, "help", key -> false);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyOptionIsExplained(Language language) {
    ServerCommand command = new ServerCommand(language, System.out, Path.of("state"), () -> {});
    for (OptionSpec option : Program.commandLine(command, language).getCommandSpec().options()) {
      assertThat(option.description()).as(option.longestName()).isNotEmpty();
    }
  }
}

package org.wassop.server;

import java.nio.file.Path;
import org.wassop.cli.CliCommand;
import org.wassop.cli.Language;
import org.wassop.cli.manual.ManualContract;

/** Keeps the manual pages and the help of {@code wassop-server} true. */
final class ManualTest extends ManualContract {
  ManualTest() {
    super(new Subject("wassop-server.8", "SERVER SETTINGS", "WASSOP_SERVER_", "wassop-server"));
  }

  @Override
  protected CliCommand command(Language language) {
    return new ServerCommand(language, System.out, Path.of("state"), () -> {});
  }
}

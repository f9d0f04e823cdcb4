package org.wassop.server;

import java.nio.file.Path;
import org.wassop.cli.CliCommand;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.server.history.sqlite.HistoryFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code wassop-server backup}: copies the history, even while a server is running. */
@Command(name = "backup", sortOptions = false)
final class BackupCommand implements CliCommand {
  @Parameters(index = "0", paramLabel = "${bundle:label.file}", descriptionKey = "backup-target")
  private Path target = Path.of("");

  private final HistoryFolder folder;

  /** Creates the command for the history in {@code folder}. */
  BackupCommand(HistoryFolder folder) {
    this.folder = folder;
  }

  @Override
  public Integer call() throws CliException {
    return folder.withFile(file -> {
      HistoryFile.backup(file, target);
      return ExitCode.OK;
    });
  }
}

package org.wassop.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.FileErrorText;
import org.wassop.cli.Language;
import org.wassop.cli.Texts;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.HistoryUnusableException;
import org.wassop.server.history.sqlite.database.HistorySettings;

/** Lets a command use a history from outside its server, and reports a fault as one line. */
final class HistoryFolder {
  private final Supplier<Path> folder;
  private final Language language;
  private final Texts words;

  /** Creates access to {@code folder}, which is known once the command line has been parsed. */
  HistoryFolder(Supplier<Path> folder, Language language) {
    this.folder = folder;
    this.language = language;
    this.words = Texts.of(ServerCommand.class, language);
  }

  /** A task that uses the history's file. */
  @FunctionalInterface
  interface FileTask<T> {
    T run(Path file) throws IOException, HistoryException, HistoryUnusableException;
  }

  /**
   * Runs {@code fileTask} on the history's file, and returns its result.
   *
   * @throws CliException with the line for the user if it fails
   */
  <T> T withFile(FileTask<T> fileTask) throws CliException {
    LogLevel.ERROR.apply();
    Path file = folder.get().resolve(HistorySettings.FILE_NAME);
    try {
      return fileTask.run(file);
    } catch (NoSuchFileException e) {
      throw file.toString().equals(e.getFile())
          ? new CliException(ExitCode.NO_INPUT, words.text("error.no-history", folder.get()))
          : cantCreate(e);
    } catch (IOException e) {
      throw cantCreate(e);
    } catch (HistoryException e) {
      throw new CliException(
          ExitCode.UNAVAILABLE,
          words.text("error.history", folder.get(), String.valueOf(e.getMessage())));
    } catch (HistoryUnusableException e) {
      throw unusable(e, folder.get(), words);
    }
  }

  private CliException cantCreate(IOException e) {
    return new CliException(
        ExitCode.CANT_CREATE,
        e instanceof FileAlreadyExistsException taken
            ? words.text("error.backup-exists", String.valueOf(taken.getFile()))
            : words.text("error.backup", FileErrorText.reason(e, language)));
  }

  /** Returns the error that tells why the history in {@code folder} can't be used. */
  static CliException unusable(HistoryUnusableException why, Path folder, Texts words) {
    String line =
        switch (why) {
          case HistoryUnusableException.Newer newer -> words.text("error.history-newer", folder);
          case HistoryUnusableException.Foreign foreign ->
              words.text("error.history-foreign", folder);
          case HistoryUnusableException.NoLibrary missing ->
              words.text("error.history-library", missing.folder());
        };
    return new CliException(ExitCode.UNAVAILABLE, line);
  }
}

package org.wassop.server.history.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.wassop.protocol.name.RoomName;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.HistoryFault;
import org.wassop.server.history.HistoryUnusableException;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.Schema;
import org.wassop.server.history.sqlite.database.SqliteFaults;
import org.wassop.server.history.sqlite.database.SqliteLibrary;
import org.wassop.server.history.sqlite.read.HistoryReader;

/**
 * Copies and exports the file of a history, also while a server uses it. The methods block on the
 * disk; platform threads only.
 */
public final class HistoryFile {
  private HistoryFile() {}

  /**
   * Copies a snapshot of {@code database} to {@code target}, a new file that only its owner may
   * read. After a failure no partial copy is left.
   *
   * @throws java.nio.file.FileAlreadyExistsException if {@code target} exists; it isn't changed
   */
  public static void backup(Path database, Path target)
      throws IOException, HistoryException, HistoryUnusableException {
    try (Database source = open(database)) {
      // Created first, so that nobody else can ever read the copy. SQLite accepts an empty file.
      Files.createFile(
          target,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      boolean isComplete = false;
      try {
        copy(source, target);
        force(target);
        isComplete = true;
      } finally {
        if (!isComplete) {
          Files.deleteIfExists(target);
        }
      }
    } catch (SQLException e) {
      throw SqliteFaults.toException(e);
    }
  }

  /** Copies {@code source}. Only a copy needs space: a full disk is that of {@code target}. */
  private static void copy(Database source, Path target) throws IOException, SQLException {
    try {
      source.update("VACUUM INTO ?", target.toAbsolutePath().toString());
    } catch (SQLException e) {
      if (SqliteFaults.of(e).equals(Optional.of(HistoryFault.DISK_FULL))) {
        throw new FileSystemException(target.toString(), "", HistoryFault.DISK_FULL.description());
      }
      throw e;
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * Passes every message of {@code room}, in its current state, to {@code consumer} in the order of
   * their ids. Returns their number; empty if there is no such room.
   */
  public static OptionalLong export(
      Path database, RoomName room, Consumer<ExportedMessage> consumer)
      throws IOException, HistoryException, HistoryUnusableException {
    return read(database, room, export -> export.exportMessages(consumer));
  }

  /**
   * Does the same as {@link #export}, with each message as one line of JSON. It has {@code id},
   * {@code time} in UTC, {@code from} and {@code text}, and where they apply {@code reply}, {@code
   * edited}, {@code deleted} and {@code reactions}.
   */
  public static OptionalLong exportJson(Path database, RoomName room, Consumer<String> consumer)
      throws IOException, HistoryException, HistoryUnusableException {
    return read(database, room, export -> export.exportJson(consumer));
  }

  @FunctionalInterface
  private interface ExportFunction {
    long apply(ConversationExport export) throws SQLException;
  }

  private static OptionalLong read(Path database, RoomName room, ExportFunction function)
      throws IOException, HistoryException, HistoryUnusableException {
    try (Database source = open(database)) {
      ConversationExport.prepareOldVersion(source, Schema.CURRENT.versionOf(source));
      long number = new HistoryReader(source).conversationNumber(new Conversation.Room(room));
      return number == 0
          ? OptionalLong.empty()
          : OptionalLong.of(function.apply(new ConversationExport(source, number)));
    } catch (SQLException e) {
      throw SqliteFaults.toException(e);
    }
  }

  private static Database open(Path file)
      throws IOException, SQLException, HistoryUnusableException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    SqliteLibrary.load();
    Database database = Database.open(file);
    try {
      Schema.CURRENT.versionOf(database);
      return database;
    } catch (SQLException | HistoryUnusableException e) {
      database.close();
      throw e;
    }
  }
}

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
import org.wassop.server.history.sqlite.read.HistoryReads;

/**
 * What is done with a history's file from outside, also while a server uses it. Everything waits
 * for the disk, on a platform thread.
 */
public final class HistoryFile {
  private HistoryFile() {}

  /**
   * Copies {@code database}, as it is at one moment, to {@code target}, a new file for its owner
   * only. What is there already is never overwritten ({@link
   * java.nio.file.FileAlreadyExistsException}); no partial copy stays.
   */
  public static void backup(Path database, Path target)
      throws IOException, HistoryException, HistoryUnusableException {
    try (Database source = open(database)) {
      // SQLite accepts an empty file: so it is ours, and nobody else can read it for a moment.
      Files.createFile(
          target,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      boolean isWhole = false;
      try {
        copy(source, target);
        force(target);
        isWhole = true;
      } finally {
        if (!isWhole) {
          Files.deleteIfExists(target);
        }
      }
    } catch (SQLException e) {
      throw SqliteFaults.toException(e);
    }
  }

  /** What is read has no need of space: a disk that is full is the copy's. */
  private static void copy(Database source, Path target) throws IOException, SQLException {
    try {
      source.change("VACUUM INTO ?", target.toAbsolutePath().toString());
    } catch (SQLException e) {
      if (SqliteFaults.of(e).equals(Optional.of(HistoryFault.DISK_FULL))) {
        throw new FileSystemException(target.toString(), "", HistoryFault.DISK_FULL.words());
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
   * Gives every message of {@code room} as it is now to {@code each}, in the order of their ids,
   * and says how many there were; nothing when there is no such room.
   */
  public static OptionalLong export(Path database, RoomName room, Consumer<ExportedMessage> each)
      throws IOException, HistoryException, HistoryUnusableException {
    return read(database, room, conversationExport -> conversationExport.messages(each));
  }

  /**
   * The same, with each message as one line of JSON: {@code id}, {@code time} in UTC, {@code from}
   * and {@code text}; {@code reply}, {@code edited}, {@code deleted} and {@code reactions} where
   * there is something to say.
   */
  public static OptionalLong exportJson(Path database, RoomName room, Consumer<String> each)
      throws IOException, HistoryException, HistoryUnusableException {
    return read(database, room, conversationExport -> conversationExport.json(each));
  }

  @FunctionalInterface
  private interface Reading {
    long count(ConversationExport conversationExport) throws SQLException;
  }

  private static OptionalLong read(Path database, RoomName room, Reading reading)
      throws IOException, HistoryException, HistoryUnusableException {
    try (Database source = open(database)) {
      ConversationExport.prepare(source, Schema.CURRENT.versionOf(source));
      long number = new HistoryReads(source).number(new Conversation.InRoom(room));
      return number == 0
          ? OptionalLong.empty()
          : OptionalLong.of(reading.count(new ConversationExport(source, number)));
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

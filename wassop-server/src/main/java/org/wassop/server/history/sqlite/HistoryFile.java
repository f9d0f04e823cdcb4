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
import org.wassop.server.history.HistoryRefusedException;
import org.wassop.server.history.StoredMessage;

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
      throws IOException, HistoryException, HistoryRefusedException {
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
      throw Fault.toException(e);
    }
  }

  /** What is read has no need of space: a disk that is full is the copy's. */
  private static void copy(Database source, Path target) throws IOException, SQLException {
    try {
      source.change("VACUUM INTO ?", target.toAbsolutePath().toString());
    } catch (SQLException e) {
      if (Fault.of(e).equals(Optional.of(HistoryFault.DISK_FULL))) {
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
   * Gives every message of {@code room} to {@code each}, in the order of their ids, and says how
   * many there were; nothing when there is no such room.
   */
  public static OptionalLong export(Path database, RoomName room, Consumer<StoredMessage> each)
      throws IOException, HistoryException, HistoryRefusedException {
    try (Database source = open(database)) {
      long number = new Reads(source).number(new Conversation.InRoom(room));
      return number == 0 ? OptionalLong.empty() : OptionalLong.of(export(source, number, each));
    } catch (SQLException e) {
      throw Fault.toException(e);
    }
  }

  private static long export(Database source, long number, Consumer<StoredMessage> each)
      throws SQLException {
    Names names = new Names();
    long[] count = {0};
    source.each(
        row -> {
          each.accept(Reads.message(row, names));
          count[0]++;
          return true;
        },
        "SELECT seq, time, author, key, text FROM message WHERE seq BETWEEN ? AND ? ORDER BY seq",
        Seq.of(number, 0),
        Seq.lastOf(number));
    return count[0];
  }

  /**
   * The same, with each message as one line of JSON: {@code id}, {@code time} in UTC, {@code from}
   * and {@code text}.
   */
  public static OptionalLong exportJson(Path database, RoomName room, Consumer<String> each)
      throws IOException, HistoryException, HistoryRefusedException {
    try (Database source = open(database)) {
      long number = new Reads(source).number(new Conversation.InRoom(room));
      return number == 0 ? OptionalLong.empty() : OptionalLong.of(json(source, number, each));
    } catch (SQLException e) {
      throw Fault.toException(e);
    }
  }

  private static long json(Database source, long number, Consumer<String> each)
      throws SQLException {
    long[] count = {0};
    source.each(
        row -> {
          each.accept(row.getString(1));
          count[0]++;
          return true;
        },
        """
        SELECT json_object(
          'id', seq - ?,
          'time', strftime('%Y-%m-%dT%H:%M:%fZ', time / 1000.0, 'unixepoch'),
          'from', author,
          'text', text)
        FROM message WHERE seq BETWEEN ? AND ? ORDER BY seq
        """,
        Seq.of(number, 0),
        Seq.of(number, 0),
        Seq.lastOf(number));
    return count[0];
  }

  private static Database open(Path file)
      throws IOException, SQLException, HistoryRefusedException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    Driver.load();
    Database database = Database.open(file);
    try {
      Schema.CURRENT.versionOf(database);
      return database;
    } catch (SQLException | HistoryRefusedException e) {
      database.close();
      throw e;
    }
  }
}
